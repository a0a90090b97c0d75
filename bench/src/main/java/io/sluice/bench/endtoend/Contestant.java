package io.sluice.bench.endtoend;

import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job that is measured.
 *
 * @param name for the table
 * @param results topic that it writes one record a payment to
 * @param plan draws it
 */
record Contestant(String name, String results, Consumer<StreamExecutionEnvironment> plan) {}
