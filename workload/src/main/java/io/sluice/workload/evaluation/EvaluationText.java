package io.sluice.workload.evaluation;

import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Typology;
import java.util.Locale;
import java.util.function.Function;

/** Renders an evaluation as plain text of at most 120 columns. */
final class EvaluationText {

    private static final String EPISODE_ROW = "%-18s %8s  %-18s  %-18s %5s %11s %11s  %6s %6s%n";
    private static final String ALARM_ROW = "%-18s %8s  %-24s %-24s %s%n";

    private final Evaluation evaluation;
    private final StringBuilder text = new StringBuilder();

    EvaluationText(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    String render() {
        RuleResult judge = evaluation.judge();
        line(
                "Alert budget %.2f %% of %,d payments: %,d alerts, scores from %.1f."
                        + " Stopped: %,d.%n",
                100 * evaluation.options().budget(),
                judge.payments(),
                judge.alerts(),
                judge.threshold(),
                evaluation.acted().alerts());
        line("[ ]: 95 %% interval. Amount rule: above the sender's 99th percentile.%n%n");
        episodes();
        line("%n");
        alarms();
        return text.toString();
    }

    private void episodes() {
        line(
                EPISODE_ROW,
                "typology",
                "episodes",
                "recall",
                "recall by value",
                "named",
                "lost $",
                "at stake $",
                "amount",
                "acted");
        evaluation.judge().typologies().keySet().forEach(this::episodes);
        row(
                "ALL",
                evaluation.judge().all(),
                evaluation.amountRule().all(),
                evaluation.acted().all());
    }

    private void episodes(Typology typology) {
        row(
                typology.name() + (typology.needsGraph() ? "*" : ""),
                evaluation.judge().typologies().get(typology),
                evaluation.amountRule().typologies().get(typology),
                evaluation.acted().typologies().get(typology));
    }

    private void row(
            String name, TypologyResult judge, TypologyResult amountRule, TypologyResult acted) {
        line(
                EPISODE_ROW,
                name,
                judge.recall().of(),
                interval(judge.recall()),
                interval(judge.valueRecall()),
                judge.named(),
                money(judge.lost()),
                money(judge.atStake()),
                share(amountRule.recall().rate()),
                share(acted.recall().rate()));
    }

    private void alarms() {
        line(ALARM_ROW, "", "payments", "judge", "amount rule", "acted");
        line(
                ALARM_ROW,
                "precision",
                "",
                precision(evaluation.judge()),
                precision(evaluation.amountRule()),
                precision(evaluation.acted()));
        totals("recall", "", all -> interval(all.recall()));
        totals("recall by value", "", all -> interval(all.valueRecall()));
        totals("lost $", money(evaluation.judge().all().atStake()), all -> money(all.lost()));
        evaluation.judge().falseAlarms().keySet().forEach(this::alarms);
        alarms(
                "ordinary",
                evaluation.judge().ordinary(),
                evaluation.amountRule().ordinary(),
                evaluation.acted().ordinary());
    }

    private void totals(String name, String of, Function<TypologyResult, String> figure) {
        line(
                ALARM_ROW,
                name,
                of,
                figure.apply(evaluation.judge().all()),
                figure.apply(evaluation.amountRule().all()),
                figure.apply(evaluation.acted().all()));
    }

    private void alarms(HardNegative kind) {
        alarms(
                kind.name(),
                evaluation.judge().falseAlarms().get(kind),
                evaluation.amountRule().falseAlarms().get(kind),
                evaluation.acted().falseAlarms().get(kind));
    }

    private void alarms(String name, Proportion judge, Proportion amountRule, Proportion acted) {
        line(ALARM_ROW, name, judge.of(), alarms(judge), alarms(amountRule), alarms(acted));
    }

    private static String alarms(Proportion alarms) {
        return String.format(
                Locale.ROOT,
                "%d [%.2f-%.2f %%]",
                alarms.hits(),
                100 * alarms.lower(),
                100 * alarms.upper());
    }

    private static String precision(RuleResult result) {
        Proportion precision = result.precision();
        return precision.of() == 0 ? "-" : interval(precision);
    }

    private static String interval(Proportion share) {
        return interval(share.rate(), share.lower(), share.upper());
    }

    private static String interval(Estimate share) {
        return interval(share.value(), share.lower(), share.upper());
    }

    private static String money(double dollars) {
        return String.format(Locale.ROOT, "%,.0f", dollars);
    }

    private static String interval(double value, double lower, double upper) {
        return share(value) + " [" + share(lower) + "-" + share(upper) + "]";
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f", share);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).replace("\r\n", "\n"));
    }
}
