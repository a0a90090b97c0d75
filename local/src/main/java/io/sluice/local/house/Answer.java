package io.sluice.local.house;

import java.util.List;

/**
 * What Postgres answered.
 *
 * @param name of the query
 * @param sql that was asked
 * @param columns of the answer
 * @param rows of the answer, as text
 */
public record Answer(String name, String sql, List<String> columns, List<List<String>> rows) {

    /** Makes the lists immutable. */
    public Answer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
