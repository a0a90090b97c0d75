package io.sluice.training.backtest;

import io.sluice.models.Scorer;
import io.sluice.models.ScoringException;
import io.sluice.models.ShippedModel;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.workload.model.WorkloadOptions;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints how well the judge detects planted fraud in worlds that it has never seen, pooled over
 * them: with the model, and by its rules alone on the same payments.
 */
public final class DetectionReport {

    private final FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private final DetectionOptions options;
    private final Scorer scorer;
    private final PrintStream out;

    private DetectionReport(DetectionOptions options, PrintStream out) {
        this.options = options;
        this.scorer = options.hasModel() ? new ShippedModel(options.model()).open(registry) : null;
        this.out = out;
    }

    /**
     * Reports.
     *
     * @param arguments as {@code scripts/evaluate --help} says
     */
    public static void main(String[] arguments) {
        try {
            print(DetectionOptions.parse(WorkloadOptions.DEFAULT, arguments), System.out);
        } catch (ScoringException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Judges all worlds at each dial and prints the figures as soon as they are there. */
    static void print(DetectionOptions options, PrintStream out) {
        DetectionReport report = new DetectionReport(options, out);
        options.dials().forEach(report::print);
    }

    private void print(double dial) {
        PooledStream judge = new PooledStream();
        PooledStream rules = new PooledStream();
        for (int i = 0; i < options.worlds(); i++) {
            WorkloadOptions world = options.world(i, dial);
            new Backtest(WorkloadRules.of(world), scorer, registry)
                    .run(
                            world,
                            (payment, decision, byRules) -> {
                                judge.add(world.seed(), payment, decision);
                                rules.add(world.seed(), payment, byRules);
                            });
        }
        if (scorer != null) {
            print("rules and " + scorer.model(), dial, judge);
        }
        print("rules alone", dial, rules);
    }

    private void print(String judge, double dial, PooledStream stream) {
        int others = options.worlds() - 1;
        out.printf(
                Locale.ROOT,
                "== %s, dial %.2f, seeds %d-%d, parameter seeds %d-%d, %d episodes each%n%s%n",
                judge,
                dial,
                options.seed(),
                options.seed() + others,
                options.parameterSeed(),
                options.parameterSeed() + others,
                options.episodes(),
                stream.evaluate(options.base().period().fraudFrom()).render());
    }
}
