package io.sluice.bench.endtoend;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns line up: text to the left, numbers to the right. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(header);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths));
            if (i == 0) {
                out.println(rule(widths));
            }
        }
    }

    private static String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.length; i++) {
            String blanks = " ".repeat(widths[i] - cells[i].length());
            line.append(' ').append(i == 0 ? cells[i] + blanks : blanks + cells[i]).append(" |");
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            rule.append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        return rule.toString();
    }
}
