package io.sluice.training.payment;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.policy.ModelMapping;
import io.sluice.workload.evaluation.Estimate;
import io.sluice.workload.evaluation.Evaluation;
import io.sluice.workload.evaluation.EvaluationOptions;
import io.sluice.workload.evaluation.Judged;
import io.sluice.workload.features.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All figures of a model on tests.
 *
 * @param payments how many were tested
 * @param frauds how many of them are fraudulent
 * @param areaUnderRoc chance that fraud is ranked before a genuine payment
 * @param averagePrecision mean precision at the ranks of fraud
 * @param calibration whether probabilities mean what they say
 * @param atBudget recall by typology and false alarms by kind, at half a percent of alerts
 * @param cost of acting at the break-even points over the cost of passing all, by value
 */
record Figures(
        int payments,
        int frauds,
        Estimate areaUnderRoc,
        Estimate averagePrecision,
        Calibration calibration,
        Evaluation atBudget,
        double cost) {

    /**
     * Measures.
     *
     * @param tests the worlds' tests, scored
     * @param costs of decisions
     */
    static Figures of(List<ScoredTest> tests, CostModel costs) {
        List<Scored> all = tests.stream().flatMap(test -> test.scored().stream()).toList();
        Ranking ranking = new Ranking(all);
        return new Figures(
                all.size(),
                all.stream().mapToInt(Scored::truth).sum(),
                ranking.areaUnderRoc(),
                ranking.averagePrecision(),
                Calibration.of(all),
                atBudget(tests, costs.breakEven()),
                costs.cost(all, costs.breakEven()) / costs.costOfPassing(all));
    }

    /** Times count from the beginning of each test, so that worlds can be pooled. */
    private static Evaluation atBudget(List<ScoredTest> tests, ModelMapping mapping) {
        List<Judged> stream = new ArrayList<>();
        for (ScoredTest test : tests) {
            test.history().forEach(row -> stream.add(judged(row, 0, test.from(), mapping)));
            test.scored()
                    .forEach(
                            s ->
                                    stream.add(
                                            judged(
                                                    s.row(),
                                                    s.probability(),
                                                    test.from(),
                                                    mapping)));
        }
        return Evaluation.of(stream, EvaluationOptions.DEFAULT.from(0));
    }

    private static Judged judged(
            FeatureRow row, double probability, long from, ModelMapping mapping) {
        return new Judged(
                row.label(),
                row.timestamp() - from,
                Math.max(0, row.amountMicros()) / 1e6,
                probability,
                action(probability, mapping),
                Set.of());
    }

    private static Action action(double probability, ModelMapping mapping) {
        if (probability >= mapping.blockAt()) {
            return Action.BLOCK;
        }
        return probability >= mapping.holdAt() ? Action.HOLD : Action.APPROVE;
    }

    /** The figures as plain text. */
    String render() {
        StringBuilder text = new StringBuilder();
        line(text, "%,d payments, %,d of them fraudulent", payments, frauds);
        line(text, "area under ROC     %s", interval(areaUnderRoc));
        line(text, "average precision  %s", interval(averagePrecision));
        line(
                text,
                "Brier score        %.5f (always saying the share of fraud: %.5f)",
                calibration.brier(),
                calibration.reference());
        line(
                text,
                "calibration        slope %.2f, intercept %.2f",
                calibration.slope(),
                calibration.intercept());
        line(text, "cost at break-even %.3f of the cost of passing all", cost);
        line(text, "");
        line(text, "%12s %9s %10s %9s", "probability", "payments", "predicted", "observed");
        for (Calibration.Bin bin : calibration.bins()) {
            line(
                    text,
                    "from %7.3f %9d %10.4f %9.4f",
                    bin.from(),
                    bin.payments(),
                    bin.predicted(),
                    bin.observed());
        }
        return text.append('\n').append(atBudget.render()).toString();
    }

    private static String interval(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%.4f [%.4f-%.4f]",
                estimate.value(),
                estimate.lower(),
                estimate.upper());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
