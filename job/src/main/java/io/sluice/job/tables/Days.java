package io.sluice.job.tables;

import io.sluice.job.postgres.SqlFaults;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The days of partitioned tables: made before their first row comes, dropped when they are old. */
final class Days {

    private static final Logger LOG = LoggerFactory.getLogger(Days.class);

    /** How long readers that are in the way are left alone, milliseconds. */
    private static final long PAUSE = 60_000;

    private final int retained;
    private final boolean drops;
    private final LongSupplier clock;
    private final Map<String, Set<String>> made = new HashMap<>();
    private final Map<String, Long> busyUntil = new HashMap<>();

    /**
     * Knows none yet.
     *
     * @param retained how many days are kept
     * @param drops whether this one drops the others; one writer of a table is enough
     * @param clock epoch milliseconds
     */
    Days(int retained, boolean drops, LongSupplier clock) {
        this.retained = retained;
        this.drops = drops;
        this.clock = clock;
    }

    /**
     * Makes room for a batch. Where long readers are in the way it tries again later; the default
     * partition takes the rows meanwhile.
     *
     * @return tables that got a day that was not known here
     */
    Set<String> ensure(Batch batch, Connection connection) throws SQLException {
        Set<String> grown = new HashSet<>();
        for (Map<List<String>, Row> rows : batch.tables()) {
            for (Row row : rows.values()) {
                String table = row.table().name();
                if (row.table().isDaily()
                        && !known(table).contains(row.day())
                        && clock.getAsLong() >= busyUntil.getOrDefault(table, Long.MIN_VALUE)
                        && make(table, row.day(), connection)) {
                    grown.add(table);
                }
            }
        }
        return grown;
    }

    private boolean make(String table, String day, Connection connection) throws SQLException {
        try (Patience patience = Patience.of(connection);
                PreparedStatement call =
                        connection.prepareStatement("select sluice.ensure_day(?, ?::date, ?)")) {
            call.setString(1, table);
            call.setString(2, day);
            call.setInt(3, retained);
            try (ResultSet made = call.executeQuery()) {
                made.next();
                if (made.getBoolean(1)) {
                    return known(table).add(day);
                }
            }
        }
        LOG.info("rows of {} go to {}_odd: readers keep their day from being made", day, table);
        busyUntil.put(table, clock.getAsLong() + PAUSE);
        return false;
    }

    /** Drops what is old in tables that grew. It can wait: what fails is done another day. */
    void drop(Set<String> grown, Connection connection) {
        for (String table : drops ? grown : Set.<String>of()) {
            try {
                drop(table, connection);
            } catch (SQLException e) {
                LOG.info(
                        "old days of {} stay until another day begins: {}",
                        table,
                        SqlFaults.line(e));
            }
        }
    }

    private Set<String> known(String table) {
        return made.computeIfAbsent(table, name -> new HashSet<>());
    }

    private void drop(String table, Connection connection) throws SQLException {
        try (Patience patience = Patience.of(connection);
                PreparedStatement call =
                        connection.prepareStatement("select sluice.drop_old_days(?, ?)")) {
            call.setString(1, table);
            call.setInt(2, retained);
            call.execute();
        }
    }
}
