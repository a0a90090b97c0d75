package io.sluice.local.terminal;

import io.sluice.local.house.Answer;
import java.util.List;
import java.util.Locale;

/** Renders answers of Postgres as plain text, columns side by side. */
final class AnswersText {

    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private AnswersText() {}

    static String render(long there, long decided, List<Answer> answers) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nTABLES in Postgres: %,d of %,d binding decisions; what an analyst"
                                + " asks%n",
                        there,
                        decided));
        answers.forEach(answer -> answer(text, answer));
        return text.toString().replace("\r\n", "\n");
    }

    private static void answer(StringBuilder text, Answer answer) {
        text.append('\n').append(answer.sql().indent(2));
        int[] widths = new int[answer.columns().size()];
        widen(widths, answer.columns());
        answer.rows().forEach(row -> widen(widths, row));
        row(text, widths, answer.columns());
        answer.rows().forEach(row -> row(text, widths, row));
        if (answer.rows().isEmpty()) {
            text.append("    (no rows)\n");
        }
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(WIDEST, Math.max(widths[i], row.get(i).length()));
        }
    }

    private static void row(StringBuilder text, int[] widths, List<String> row) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            line.append(GAP).append(String.format("%-" + widths[i] + "s", row.get(i)));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
