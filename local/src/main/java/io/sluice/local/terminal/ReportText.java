package io.sluice.local.terminal;

import io.sluice.local.csv.CsvReport;
import java.util.Locale;

/** Renders what became of a file as plain text of at most 100 columns. */
final class ReportText {

    private ReportText() {}

    static String render(CsvReport report) {
        StringBuilder text = new StringBuilder("\nREPORT\n");
        line(text, "payments sent", report.payments());
        line(text, "of those sent before", report.repeats());
        line(text, "binding decisions", report.decided());
        report.deadLetters().forEach((reason, number) -> line(text, "refused: " + reason, number));
        line(text, "neither decided nor refused", report.lost());
        line(text, "superseded in the ledger", report.superseded());
        line(text, "outcomes told", report.outcomes());
        line(text, "flagged or stopped", report.alerted());
        line(text, "of those stopped", report.stopped());
        line(text, "labelled as fraud", report.fraud());
        line(text, "of those flagged or stopped", report.fraudAlerted());
        line(text, "of those stopped", report.fraudStopped());
        text.append(
                String.format(
                        Locale.ROOT,
                        "  %.1f s, %,.0f decisions a second%n",
                        report.seconds(),
                        report.perSecond()));
        text.append("  digest of all decisions ").append(report.digest()).append('\n');
        text.append(
                report.lost() == 0
                        ? "  No record was lost: each valid payment has one binding decision.\n"
                        : "  RECORDS ARE MISSING.\n");
        return text.toString();
    }

    private static void line(StringBuilder text, String what, long number) {
        text.append(String.format(Locale.ROOT, "  %-30s %,12d%n", what, number));
    }
}
