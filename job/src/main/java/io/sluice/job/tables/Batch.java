package io.sluice.job.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows that are written together: one of each key, in the order of tables and keys. */
final class Batch {

    private final Map<String, Map<List<String>, Row>> rows = new TreeMap<>();

    Batch(Collection<Row> all) {
        for (Row row : all) {
            rows.computeIfAbsent(row.table().name(), name -> new TreeMap<>(Row.BY_KEY))
                    .merge(row.key(), row, Row::standing);
        }
    }

    Collection<Map<List<String>, Row>> tables() {
        return rows.values();
    }

    /** Writes them without a commit. */
    void write(Connection connection) throws SQLException {
        for (Map<List<String>, Row> ofTable : tables()) {
            write(List.copyOf(ofTable.values()), connection);
        }
    }

    private static void write(List<Row> rows, Connection connection) throws SQLException {
        Table<?> table = rows.get(0).table();
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (int column = 0; column < table.columns().size(); column++) {
                int at = column;
                String[] values =
                        rows.stream().map(row -> row.values().get(at)).toArray(String[]::new);
                insert.setArray(column + 1, connection.createArrayOf("text", values));
            }
            insert.executeUpdate();
        }
    }
}
