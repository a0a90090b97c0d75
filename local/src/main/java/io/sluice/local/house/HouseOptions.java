package io.sluice.local.house;

import io.sluice.job.control.ControlKind;
import java.util.List;
import java.util.Map;

/**
 * How the house is set up.
 *
 * @param kafkaPort port of the broker, 0 for any free one
 * @param webPort port of Flink's page, 0 for any free one
 * @param parallelism subtasks of each stage
 * @param rules documents to publish before the judge starts
 * @param judge further program arguments of the judge
 * @param consequences whether the consequences follow, into a Postgres
 */
public record HouseOptions(
        int kafkaPort,
        int webPort,
        int parallelism,
        Map<ControlKind, String> rules,
        List<String> judge,
        boolean consequences) {

    /** Makes map and list immutable. */
    public HouseOptions {
        rules = Map.copyOf(rules);
        judge = List.copyOf(judge);
    }
}
