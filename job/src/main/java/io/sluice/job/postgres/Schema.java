package io.sluice.job.postgres;

import io.sluice.job.config.PostgresOptions;
import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.RefusedStartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables, views and roles that this version needs. */
public final class Schema {

    /** Group role of people who only read. */
    public static final String ANALYST = "sluice_analyst";

    /** Name of the schema. */
    public static final String NAME = "sluice";

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String UNIQUE_VIOLATION = "23505";

    private Schema() {}

    /**
     * Brings the schema to this version. Several may do so at once.
     *
     * @throws RefusedStartException in one line, if it can't
     */
    public static void migrate(PostgresSettings postgres) {
        if (!postgres.isGiven()) {
            throw new RefusedStartException(
                    PostgresOptions.URL.key() + " is not given: the tables need it");
        }
        try {
            flyway(postgres).migrate();
            grant(postgres);
        } catch (FlywayException | SQLException | IOException | IllegalArgumentException e) {
            throw new RefusedStartException("postgres (" + postgres + "): " + line(e), e);
        }
    }

    /** What Postgres said, where it said something; else all of it in one line. */
    private static String line(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return SqlFaults.line(cause);
            }
        }
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static Flyway flyway(PostgresSettings postgres) throws SQLException, IOException {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(Connections.patient(postgres))
                .schemas(NAME)
                .defaultSchema(NAME)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
    }

    private static void grant(PostgresSettings postgres) throws SQLException, IOException {
        try (Connection connection = Connections.open(postgres);
                Statement statement = connection.createStatement()) {
            if (hasAnalysts(statement)) {
                connection.setAutoCommit(false);
                statement.execute(resource("/db/roles.sql"));
                connection.commit();
            }
        }
    }

    /** Makes the role unless it is there; a user who may not make roles leaves it to others. */
    private static boolean hasAnalysts(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "select 1 from pg_roles where rolname = '" + ANALYST + "'")) {
            if (found.next()) {
                return true;
            }
        }
        try {
            statement.execute("create role " + ANALYST + " nologin");
            return true;
        } catch (SQLException e) {
            if (DUPLICATE_OBJECT.equals(e.getSQLState())
                    || UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return true;
            }
            LOG.warn(
                    "nobody but the owner can read the tables: there is no role {}, and this user"
                            + " can't make it: {}. Let an administrator run \"create role {}"
                            + " nologin\"; the next start grants it what it needs",
                    ANALYST,
                    SqlFaults.line(e),
                    ANALYST);
            return false;
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
