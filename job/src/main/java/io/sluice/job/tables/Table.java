package io.sluice.job.tables;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table and how rows get into it. Its key columns come first; a table that is partitioned has the
 * day as first of them.
 *
 * @param name in the schema
 * @param keys how many columns are its key
 * @param rule which row of a key stands
 * @param columns in the order of a row's values
 * @param <R> what rows are made of
 */
record Table<R>(String name, int keys, Rule rule, List<Column<R>> columns) {

    /** Which of several rows of one key stands. */
    enum Rule {
        /** The one that came first. */
        FIRST,
        /** The one with the greatest version, which is the column behind the key. */
        GREATEST_VERSION
    }

    Table {
        columns = List.copyOf(columns);
    }

    Row row(R value) {
        return new Row(this, columns.stream().map(column -> column.value().apply(value)).toList());
    }

    boolean isDaily() {
        return columns.get(0).type().equals("date");
    }

    /** Inserts rows that come as one array of texts for each column. */
    String insert() {
        return "insert into sluice.%s (%s) select %s from unnest(%s) as taken (%s) on conflict (%s) %s"
                .formatted(
                        name,
                        each("\"%1$s\""),
                        each("\"%1$s\"::%2$s"),
                        each("?::text[]"),
                        each("\"%1$s\""),
                        columns.stream()
                                .limit(keys)
                                .map(column -> '"' + column.name() + '"')
                                .collect(Collectors.joining(", ")),
                        onConflict());
    }

    private String onConflict() {
        return switch (rule) {
            case FIRST -> "do nothing";
            case GREATEST_VERSION ->
                    "do update set %s where %s.version < excluded.version"
                            .formatted(each("\"%1$s\" = excluded.\"%1$s\""), name);
        };
    }

    private String each(String format) {
        return columns.stream()
                .map(column -> format.formatted(column.name(), column.type()))
                .collect(Collectors.joining(", "));
    }
}
