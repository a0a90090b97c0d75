package io.sluice.bench.endtoend;

import java.util.List;
import java.util.function.Predicate;

/**
 * Tells from a stack in collapsed form, root first, to which {@link Bucket} it belongs: by its
 * thread, else by the frame nearest to the top that says so.
 */
final class Stacks {

    private record Rule(Bucket bucket, List<String> starts) implements Predicate<String> {

        static Rule of(Bucket bucket, String... starts) {
            return new Rule(bucket, List.of(starts));
        }

        @Override
        public boolean test(String frame) {
            for (String start : starts) {
                if (frame.startsWith(start)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Rule> THREADS =
            List.of(
                    Rule.of(Bucket.COMPILER, "[C1 Comp", "[C2 Comp", "[Sweeper"),
                    Rule.of(Bucket.COLLECTOR, "[GC ", "[VM Thread", "[G1 ", "[ParGC"),
                    Rule.of(Bucket.ROCKSDB_BACKGROUND, "[rocksdb:"),
                    Rule.of(Bucket.FLUSHERS, "[OutputFlusher"),
                    Rule.of(
                            Bucket.BROKER,
                            "[data-plane-kafka",
                            "[kafka-scheduler",
                            "[kafka-0",
                            "[kafka-1",
                            "[quorum",
                            "[executor-",
                            "[Expiration",
                            "[raft-"),
                    Rule.of(
                            Bucket.BENCH,
                            "[main ",
                            "[pool-",
                            "[kafka-admin",
                            "[bench",
                            "[kafka-producer-network-thread | bench"));

    private static final List<Rule> FRAMES =
            List.of(
                    Rule.of(Bucket.HASHES, "io/sluice/udfs/model/Hashes."),
                    Rule.of(Bucket.MODEL, "io/sluice/models/", "org/jpmml/"),
                    Rule.of(Bucket.LEDGER, "io/sluice/job/ledger/"),
                    Rule.of(Bucket.DECODE, "io/sluice/job/ingest/"),
                    Rule.of(Bucket.POLICY, "io/sluice/udfs/policy/", "io/sluice/job/verdict/"),
                    Rule.of(Bucket.EVENT_LOGS, "io/sluice/udfs/window/"),
                    Rule.of(Bucket.ANALYZERS, "io/sluice/udfs/"),
                    Rule.of(Bucket.ROCKSDB, "org/rocksdb/", "rocksdb::"),
                    Rule.of(
                            Bucket.STATE,
                            "org/apache/flink/contrib/streaming/state/",
                            "org/apache/flink/runtime/state/",
                            "io/sluice/job/state/"),
                    Rule.of(
                            Bucket.KAFKA_CLIENT,
                            "org/apache/kafka/",
                            "org/apache/flink/connector/kafka/"),
                    Rule.of(Bucket.FLINK, "org/apache/flink/"));

    private Stacks() {}

    static Bucket bucket(String stack) {
        for (Rule rule : THREADS) {
            if (rule.test(stack)) {
                return rule.bucket();
            }
        }
        String[] frames = stack.split(";");
        Bucket codec = codec(frames);
        return codec == null ? byFrame(frames) : codec;
    }

    /** Codecs are told apart by who calls them, state or network. */
    private static Bucket codec(String[] frames) {
        boolean state = false;
        for (String frame : frames) {
            state |= frame.startsWith("org/apache/flink/contrib/") || frame.contains("/state/ttl/");
            if (frame.startsWith("io/sluice/job/state/CodecSerializer.")) {
                return state ? Bucket.STATE_CODECS : Bucket.RECORD_CODECS;
            }
        }
        return null;
    }

    private static Bucket byFrame(String[] frames) {
        for (int i = frames.length - 1; i >= 0; i--) {
            for (Rule rule : FRAMES) {
                if (rule.test(frames[i])) {
                    return rule.bucket();
                }
            }
        }
        return Bucket.OTHER;
    }
}
