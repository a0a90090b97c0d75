package io.sluice.job.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a table.
 *
 * @param name of the column
 * @param type that Postgres reads the text as
 * @param value of the column in the row of a value, as text, or null
 * @param <R> what rows are made of
 */
record Column<R>(String name, String type, Function<R, String> value) {

    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, "text", row -> StorableText.text(value.apply(row)));
    }

    static <R> Column<R> constant(String name, Function<R, ? extends Enum<?>> value) {
        return new Column<>(name, "text", row -> name(value.apply(row)));
    }

    static <R> Column<R> day(String name, ToLongFunction<R> millis) {
        return new Column<>(name, "date", row -> StorableText.day(millis.applyAsLong(row)));
    }

    static <R> Column<R> time(String name, ToLongFunction<R> millis) {
        return new Column<>(name, "timestamptz", row -> StorableText.time(millis.applyAsLong(row)));
    }

    static <R> Column<R> whole(String name, ToLongFunction<R> value) {
        return new Column<>(name, "bigint", row -> Long.toString(value.applyAsLong(row)));
    }

    static <R> Column<R> json(String name, Function<R, JsonNode> value) {
        return new Column<>(name, "jsonb", row -> StorableText.json(value.apply(row)));
    }

    static <R> Column<R> texts(String name, Function<R, List<String>> value) {
        return new Column<>(name, "text[]", row -> StorableText.array(value.apply(row)));
    }

    static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
