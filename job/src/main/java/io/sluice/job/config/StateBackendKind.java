package io.sluice.job.config;

/** Where keyed state lives. */
public enum StateBackendKind {
    /** On local disk, with incremental checkpoints. */
    ROCKSDB("rocksdb"),
    /** On the Java heap. */
    HEAP("hashmap");

    private final String flinkName;

    StateBackendKind(String flinkName) {
        this.flinkName = flinkName;
    }

    /** What Flink calls it. */
    public String flinkName() {
        return flinkName;
    }
}
