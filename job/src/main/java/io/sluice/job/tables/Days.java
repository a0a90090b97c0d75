package io.sluice.job.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The days of partitioned tables: made before their first row comes, dropped when they are old. */
final class Days {

    private static final Logger LOG = LoggerFactory.getLogger(Days.class);

    private final int retained;
    private final boolean drops;
    private final Map<String, Set<String>> made = new HashMap<>();

    /**
     * Knows none yet.
     *
     * @param retained how many days are kept
     * @param drops whether this one drops the others; one writer of a table is enough
     */
    Days(int retained, boolean drops) {
        this.retained = retained;
        this.drops = drops;
    }

    /**
     * Makes room for a batch.
     *
     * @return tables that got a day that was not known here
     */
    Set<String> ensure(Batch batch, Connection connection) throws SQLException {
        Set<String> grown = new HashSet<>();
        for (Map<List<String>, Row> rows : batch.tables()) {
            for (Row row : rows.values()) {
                String table = row.table().name();
                if (row.table().isDaily() && !known(table).contains(row.day())) {
                    call("select sluice.ensure_day(?, ?::date, ?)", table, row.day(), connection);
                    known(table).add(row.day());
                    grown.add(table);
                }
            }
        }
        return grown;
    }

    /** Drops what is old in tables that grew. It can wait: what fails is done another day. */
    void drop(Set<String> grown, Connection connection) {
        for (String table : drops ? grown : Set.<String>of()) {
            try {
                call("select sluice.drop_old_days(?, ?)", table, null, connection);
            } catch (SQLException e) {
                LOG.info("old days of {} stay until another day begins: {}", table, e.getMessage());
            }
        }
    }

    private Set<String> known(String table) {
        return made.computeIfAbsent(table, name -> new HashSet<>());
    }

    private void call(String sql, String table, String day, Connection connection)
            throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            int at = 1;
            call.setString(at++, table);
            if (day != null) {
                call.setString(at++, day);
            }
            call.setInt(at, retained);
            call.execute();
        }
    }
}
