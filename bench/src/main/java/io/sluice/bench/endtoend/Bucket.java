package io.sluice.bench.endtoend;

/** Where CPU time can go. */
enum Bucket {
    DECODE("decoding and checking JSON", true),
    EVENT_LOGS("event logs and windows", true),
    ANALYZERS("analyzers", true),
    HASHES("hashes", true),
    MODEL("model", true),
    POLICY("verdict by policy", true),
    LEDGER("ledger record", true),
    STATE_CODECS("codecs of state rows", true),
    RECORD_CODECS("codecs between operators", true),
    ROCKSDB("RocksDB", true),
    STATE("Flink's state layer", true),
    ROCKSDB_BACKGROUND("RocksDB flush and compaction", true),
    FLUSHERS("Flink's output flushers", true),
    FLINK("Flink's network and runtime", true),
    KAFKA_CLIENT("Kafka clients of the job", true),
    COLLECTOR("garbage collector", true),
    OTHER("other", true),
    COMPILER("JIT compiler", false),
    BROKER("broker", false),
    BENCH("bench: generator, reader, polls", false);

    private final String title;
    private final boolean ofTheJob;

    Bucket(String title, boolean ofTheJob) {
        this.title = title;
        this.ofTheJob = ofTheJob;
    }

    String title() {
        return title;
    }

    boolean ofTheJob() {
        return ofTheJob;
    }
}
