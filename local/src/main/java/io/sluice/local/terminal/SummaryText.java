package io.sluice.local.terminal;

import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Summary;
import io.sluice.workload.evaluation.Proportion;
import io.sluice.workload.evaluation.RuleResult;
import io.sluice.workload.evaluation.TypologyResult;
import java.util.Locale;

/** Renders the summary as plain text of at most 100 columns. */
final class SummaryText {

    private static final String EPISODES = "  %-20s %8s %8s %8s %14s %14s%n";
    private static final String ALARMS = "  %-20s %8s %8s%n";

    private final Summary summary;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(Summary summary) {
        this.summary = summary;
    }

    static String render(Summary summary) {
        return new SummaryText(summary).render();
    }

    private String render() {
        live();
        if (summary.acted() == null) {
            line("No live payment was judged: raise --seconds, --rate or --speed.%n");
        } else {
            episodes(summary.acted());
            alarms(summary.acted());
        }
        counts();
        return text.toString();
    }

    private void live() {
        Figures figures = summary.figures();
        line("%nSUMMARY of the live phase (history stays out of it)%n");
        line(
                "  %,d payments in %.0f s, %,d judged; latency p50 %d ms, p99 %d ms%n",
                figures.sent(), figures.seconds(), figures.decided(), figures.p50(), figures.p99());
        line("  %s%n%n", FiguresText.levels(figures));
    }

    private void episodes(RuleResult acted) {
        line("Planted fraud: an episode counts as stopped if any of its payments was stopped%n");
        line(EPISODES, "typology", "episodes", "stopped", "named", "lost before $", "at stake $");
        acted.typologies()
                .forEach(
                        (typology, result) ->
                                episodes(
                                        typology.name() + (typology.needsGraph() ? "*" : ""),
                                        result));
        episodes("ALL", acted.all());
        line("  named: with an alert that says what it is; *: not to be seen from one account%n");
        if (summary.unfinished() > 0) {
            line("  %d episodes were cut by the end and are not counted%n", summary.unfinished());
        }
        line("%n");
    }

    private void episodes(String name, TypologyResult result) {
        line(
                EPISODES,
                name,
                result.recall().of(),
                result.recall().hits(),
                result.named(),
                String.format(Locale.ROOT, "%,.0f", result.lost()),
                String.format(Locale.ROOT, "%,.0f", result.atStake()));
    }

    private void alarms(RuleResult acted) {
        line("Genuine payments that were stopped, by what makes them look like fraud%n");
        line(ALARMS, "kind", "payments", "stopped");
        acted.falseAlarms().forEach((kind, alarms) -> alarms(kind.name(), alarms));
        alarms("ordinary", acted.ordinary());
        line(
                "  of %,d stopped payments %,d were fraud%n%n",
                acted.precision().of(), acted.precision().hits());
    }

    private void alarms(String name, Proportion alarms) {
        line(ALARMS, name, alarms.of(), alarms.hits());
    }

    private void counts() {
        Summary.Counts counts = summary.counts();
        line("Whole run, history included%n");
        line(
                "  %,d payments, %,d binding decisions, %,d dead letters, %,d outcomes told%n",
                counts.payments(), counts.decided(), counts.deadLetters(), counts.outcomes());
        if (counts.undecided() > 0) {
            line("  %,d payments were neither decided nor refused%n", counts.undecided());
        }
        line(
                "  %,d superseded ledger records, %,d restarts of the judge%n",
                counts.superseded(), counts.restarts());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).replace("\r\n", "\n"));
    }
}
