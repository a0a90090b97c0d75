package io.sluice.local.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roles and database that the tables want, as docs/operations.md has them. */
final class Database {

    /** Of both. */
    static final String NAME = "sluice";

    /** What is needed, in order, each with a question that has an answer once it is there. */
    private static final Map<String, String> NEEDED = needed();

    private Database() {}

    private static Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("create role sluice login", role(NAME));
        needed.put("create role sluice_analyst nologin", role("sluice_analyst"));
        needed.put(
                "create database sluice owner sluice encoding 'UTF8' template template0",
                "select 1 from pg_database where datname = 'sluice'");
        return Collections.unmodifiableMap(needed);
    }

    private static String role(String name) {
        return "select 1 from pg_roles where rolname = '" + name + "'";
    }

    /** Creates each of them that is not there. */
    static void create(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> need : NEEDED.entrySet()) {
                if (!statement.executeQuery(need.getValue()).next()) {
                    statement.execute(need.getKey());
                }
            }
        }
    }

    /**
     * What a query answers.
     *
     * @return a line for the names of the columns and one for each row, separated by tabs
     * @throws IllegalStateException in one line, if Postgres refuses it
     */
    static String ask(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, NAME, "");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount() + " rows changed";
            }
            return table(statement.getResultSet());
        } catch (SQLException e) {
            String line = e.getMessage().lines().findFirst().orElse("refused");
            throw new IllegalStateException("Postgres: " + line, e);
        }
    }

    private static String table(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            cells.add(result.getMetaData().getColumnLabel(i));
        }
        StringBuilder table = new StringBuilder(String.join("\t", cells));
        while (result.next()) {
            cells.clear();
            for (int i = 1; i <= width; i++) {
                cells.add(String.valueOf(result.getString(i)));
            }
            table.append('\n').append(String.join("\t", cells));
        }
        return table.toString();
    }
}
