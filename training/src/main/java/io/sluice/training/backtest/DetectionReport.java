package io.sluice.training.backtest;

import io.sluice.models.Scorer;
import io.sluice.models.ShippedModel;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.WorkloadOptions;
import java.util.Locale;

/**
 * Prints how well the judge detects planted fraud in worlds that it has never seen, pooled over
 * them: as it ships, and by its rules alone on the same payments.
 *
 * <p>Arguments: first seed, first parameter seed, number of worlds, episodes of each typology in
 * each world, name of the shipped model or {@code none}, positions of the evasion dial.
 */
public final class DetectionReport {

    private static final int FIXED_ARGUMENTS = 5;

    private final FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private final Scorer scorer;
    private final long seed;
    private final long parameterSeed;
    private final int worlds;
    private final int episodes;

    private DetectionReport(String[] arguments) {
        seed = Long.parseLong(arguments[0]);
        parameterSeed = Long.parseLong(arguments[1]);
        worlds = Integer.parseInt(arguments[2]);
        episodes = Integer.parseInt(arguments[3]);
        scorer = arguments[4].equals("none") ? null : new ShippedModel(arguments[4]).open(registry);
    }

    /** Runs the report. */
    public static void main(String[] arguments) {
        DetectionReport report = new DetectionReport(arguments);
        for (int i = FIXED_ARGUMENTS; i < arguments.length; i++) {
            report.print(Double.parseDouble(arguments[i]));
        }
    }

    private void print(double dial) {
        PooledStream judge = new PooledStream();
        PooledStream rules = new PooledStream();
        for (int i = 0; i < worlds; i++) {
            long world = seed + i;
            new Backtest(WorkloadRules.of(options(i, dial)), scorer, registry)
                    .run(
                            options(i, dial),
                            (payment, decision, byRules) -> {
                                judge.add(world, payment, decision);
                                rules.add(world, payment, byRules);
                            });
        }
        long from = WorkloadOptions.DEFAULT.period().fraudFrom();
        if (scorer != null) {
            print("rules and " + scorer.model(), dial, judge.evaluate(from).render());
        }
        print("rules alone", dial, rules.evaluate(from).render());
    }

    private void print(String judge, double dial, String figures) {
        System.out.printf(
                Locale.ROOT,
                "%n== %s, dial %.2f, seeds %d-%d, parameter seeds %d-%d, %d episodes each%n%s%n",
                judge,
                dial,
                seed,
                seed + worlds - 1,
                parameterSeed,
                parameterSeed + worlds - 1,
                episodes,
                figures);
    }

    private WorkloadOptions options(int world, double dial) {
        return WorkloadOptions.DEFAULT
                .withSeeds(seed + world, parameterSeed + world)
                .with(FraudPlan.each(episodes, dial));
    }
}
