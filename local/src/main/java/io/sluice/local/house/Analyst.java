package io.sluice.local.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Asks the tables what an analyst would ask. */
public final class Analyst implements AutoCloseable {

    private static final List<String> QUERIES =
            List.of("risky-accounts", "alerts-of-the-last-hour", "a-stopped-payment");

    private static final String DECIDED =
            "select count(*) from sluice.decisions where revision = 1";

    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

    private final Connection connection;

    Analyst(String url, String user) {
        try {
            connection = DriverManager.getConnection(url, user, "");
        } catch (SQLException e) {
            throw new IllegalStateException("Postgres can't be asked: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the tables have so many binding decisions.
     *
     * @return how many there are when patience ends
     */
    public long await(long decisions, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long there = decided();
        while (there < decisions && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_NANOS);
            there = decided();
        }
        return there;
    }

    private long decided() {
        return Long.parseLong(ask("", DECIDED).rows().get(0).get(0));
    }

    /** The example queries with their answers. */
    public List<Answer> examples() {
        return QUERIES.stream().map(name -> ask(name, sql(name))).toList();
    }

    private Answer ask(String name, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                columns.add(result.getMetaData().getColumnLabel(i));
            }
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(row);
            }
            return new Answer(name, sql, columns, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("query " + name + ": " + e.getMessage(), e);
        }
    }

    private static String sql(String name) {
        try (InputStream in = Analyst.class.getResourceAsStream("/db/queries/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Postgres: " + e.getMessage(), e);
        }
    }
}
