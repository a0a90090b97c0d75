package io.sluice.job.postgres;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.SslMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Postgres that can be stopped and started again, with databases to try things in. */
public final class TestPostgres implements AutoCloseable {

    private static final String ADMINISTRATOR = "postgres";

    private final Path folder;
    private final Map<String, String> configuration;
    private EmbeddedPostgres server;
    private int port;
    private int databases;

    private TestPostgres(Path folder, Map<String, String> configuration) {
        this.folder = folder;
        this.configuration = configuration;
    }

    /** One that is up. */
    public static TestPostgres start(Path folder, Map<String, String> configuration) {
        TestPostgres postgres = new TestPostgres(folder, configuration);
        postgres.start();
        return postgres;
    }

    /** Starts it, where it was before. */
    public void start() {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setDataDirectory(folder.resolve("data"))
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setServerConfig("synchronous_commit", "on");
        configuration.forEach(builder::setServerConfig);
        try {
            server = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        port = server.getPort();
    }

    /** Stops it; its data stay. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** A new database with the schema. */
    public PostgresSettings migrated() throws SQLException {
        PostgresSettings database = empty();
        Schema.migrate(database);
        return database;
    }

    /** A new database with nothing in it. */
    public PostgresSettings empty() throws SQLException {
        String name = "test" + ++databases;
        execute(as(ADMINISTRATOR, "postgres"), "create database " + name);
        return as(ADMINISTRATOR, name);
    }

    private PostgresSettings as(String user, String database) {
        return new PostgresSettings(url(database), user, "none", null, SslMode.PREFER, null);
    }

    /** Where a database is. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** The same database as seen by somebody else. */
    public static PostgresSettings as(PostgresSettings postgres, String user) {
        return new PostgresSettings(postgres.url(), user, "none", null, SslMode.PREFER, null);
    }

    /** Runs a statement. */
    public static void execute(PostgresSettings postgres, String sql) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each with its values as text joined by bars. */
    public static List<String> query(PostgresSettings postgres, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    /** A connection for more than one statement. */
    public static Connection open(PostgresSettings postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), "none");
    }
}
