package io.sluice.local.options;

import java.nio.file.Path;

/**
 * What the demo is asked for.
 *
 * @param seconds length of the live phase
 * @param pace people and speed
 * @param seed of the generated world
 * @param csv file to replay in place of a generated world, or null
 * @param quiet whether to write JSON lines for machines
 * @param kafkaPort port of the broker, 0 for any free one
 * @param webPort port of Flink's page, 0 for any free one
 * @param parallelism subtasks of each stage
 * @param keep directory that keeps all data, or null
 */
public record DemoOptions(
        int seconds,
        Pace pace,
        long seed,
        CsvOptions csv,
        boolean quiet,
        int kafkaPort,
        int webPort,
        int parallelism,
        Path keep) {}
