package io.sluice.local.csv;

import io.sluice.local.options.RefusedArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which {@code {COLUMN}} stands for a column of the row. */
final class Template {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    private final String text;
    private final List<String> columns = new ArrayList<>();

    Template(String text) {
        this.text = text;
        Matcher matcher = COLUMN.matcher(text);
        while (matcher.find()) {
            columns.add(matcher.group(1));
        }
    }

    /** The text with the row's values; null if one that it needs is empty. */
    String fill(Map<String, String> row) {
        String filled = text;
        for (String column : columns) {
            String value = row.get(column);
            if (value == null || value.isEmpty()) {
                return null;
            }
            filled = filled.replace("{" + column + "}", value);
        }
        return filled;
    }

    /**
     * Checks that a file has the columns.
     *
     * @throws RefusedArgumentException in one line, if one is missing
     */
    void check(String key, Set<String> header) {
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new RefusedArgumentException(
                        key
                                + ": the file has no column "
                                + column
                                + ", only "
                                + String.join(", ", new TreeSet<>(header)));
            }
        }
    }
}
