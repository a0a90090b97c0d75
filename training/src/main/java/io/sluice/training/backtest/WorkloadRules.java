package io.sluice.training.backtest;

import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.policy.Rates;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.workload.WorldLists;
import io.sluice.workload.WorldShape;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.world.Tender;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shipped policy with the exchange rates, known accounts and weekly shape of the generated
 * world.
 */
public final class WorkloadRules {

    private WorkloadRules() {}

    /** The rules under which the workload of these options is judged. */
    public static Rulebook of(WorkloadOptions options) {
        return PolicyDefaults.rulebook()
                .with(rates())
                .with(WorldLists.of(options))
                .with(WorldShape.shape());
    }

    private static Rates rates() {
        Map<String, Double> dollars = new TreeMap<>();
        for (Tender tender : Tender.values()) {
            dollars.put(tender.name(), tender.dollars());
        }
        return new Rates("workload-1", Tender.USD.name(), dollars);
    }
}
