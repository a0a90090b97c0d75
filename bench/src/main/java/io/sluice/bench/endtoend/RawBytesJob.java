package io.sluice.bench.endtoend;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The least that Flink can do between two topics: bytes in, the same bytes out. */
final class RawBytesJob {

    private RawBytesJob() {}

    static void build(StreamExecutionEnvironment env, String brokers, String from, String to) {
        env.fromSource(
                        MinimalKeyedJob.source(brokers, from, "raw"),
                        WatermarkStrategy.noWatermarks(),
                        "payments")
                .uid("payments")
                .sinkTo(MinimalKeyedJob.sink(brokers, to))
                .uid("results");
    }
}
