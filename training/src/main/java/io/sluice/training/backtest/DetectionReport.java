package io.sluice.training.backtest;

import io.sluice.models.Scorer;
import io.sluice.models.ShippedModel;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.workload.evaluation.Evaluation;
import io.sluice.workload.evaluation.EvaluationOptions;
import io.sluice.workload.evaluation.Judged;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.WorkloadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how well the judge detects planted fraud on a workload it has never seen, for three
 * positions of the evasion dial.
 *
 * <p>Arguments: seed, parameter seed, name of the shipped model or {@code none}.
 */
public final class DetectionReport {

    private static final double[] DIALS = {0, 0.5, 1};
    private static final int EPISODES = 20;

    private DetectionReport() {}

    /** Runs the report. */
    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        long parameterSeed = Long.parseLong(arguments[1]);
        FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
        Scorer scorer =
                arguments[2].equals("none") ? null : new ShippedModel(arguments[2]).open(registry);
        for (double dial : DIALS) {
            WorkloadOptions options =
                    WorkloadOptions.DEFAULT
                            .withSeeds(seed, parameterSeed)
                            .with(FraudPlan.each(EPISODES, dial));
            System.out.printf(
                    Locale.ROOT,
                    "%n== dial %.1f, seed %d, parameter seed %d, model %s%n",
                    dial,
                    seed,
                    parameterSeed,
                    arguments[2]);
            Backtest backtest = new Backtest(WorkloadRules.of(options), scorer, registry);
            System.out.println(evaluate(backtest, options).render());
        }
    }

    /** Judges a workload and evaluates it from its first episode on. */
    public static Evaluation evaluate(Backtest backtest, WorkloadOptions options) {
        List<Judged> stream = new ArrayList<>();
        backtest.run(
                options,
                (payment, decision) ->
                        stream.add(
                                Judged.of(
                                        payment,
                                        Ranking.of(decision),
                                        decision.action(),
                                        decision.alertTypes())));
        return Evaluation.of(stream, EvaluationOptions.DEFAULT.from(options.period().fraudFrom()));
    }
}
