package io.sluice.job.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.SslMode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaTest {

    @TempDir private static Path folder;
    private static TestPostgres server;
    private static PostgresSettings postgres;

    @BeforeAll
    static void start() throws SQLException {
        server = TestPostgres.start(folder, Map.of());
        postgres = server.migrated();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void explainsEveryTableViewAndColumn() throws SQLException {
        List<String> unexplained =
                TestPostgres.query(
                        postgres,
                        """
                        select c.relname, a.attname
                        from pg_class c
                        left join pg_attribute a
                            on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'sluice'::regnamespace
                            and c.relkind in ('r', 'p', 'v') and not c.relispartition
                            and c.relname <> 'flyway_schema_history'
                            and (coalesce(obj_description(c.oid, 'pg_class'), '') = ''
                                or coalesce(col_description(c.oid, a.attnum), '') = '')
                        """);
        List<String> functions =
                TestPostgres.query(
                        postgres,
                        """
                        select proname from pg_proc
                        where pronamespace = 'sluice'::regnamespace
                            and coalesce(obj_description(oid, 'pg_proc'), '') = ''
                        """);

        assertThat(unexplained).isEmpty();
        assertThat(functions).isEmpty();
    }

    @Test
    void canBeBroughtUpToDateBySeveralAtOnce() throws SQLException {
        PostgresSettings fresh = server.empty();

        for (int round = 0; round < 5; round++) {
            assertThatCode(
                            () ->
                                    CompletableFuture.allOf(
                                                    migrating(fresh),
                                                    migrating(fresh),
                                                    migrating(fresh))
                                            .join())
                    .doesNotThrowAnyException();
        }
        assertThat(TestPostgres.query(fresh, "select count(*) from sluice.decisions"))
                .containsExactly("0");
    }

    private static CompletableFuture<Void> migrating(PostgresSettings database) {
        return CompletableFuture.runAsync(() -> Schema.migrate(database));
    }

    @Test
    void letsAMigrationTakeAsLongAsItTakes() throws Exception {
        assertThat(((PGSimpleDataSource) Connections.patient(postgres)).getSocketTimeout())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alerts_by_hour",
                "risky_accounts",
                "decisions_explained",
                "decision_rates",
                "live_quality",
                "transactions",
                "decisions",
                "alerts",
                "alert_groups",
                "account_risk",
                "outcomes"
            })
    void letsAnalystsRead(String table) throws SQLException {
        assertThat(TestPostgres.query(analyst(), "select count(*) from sluice." + table))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select raw from sluice.dead_letters",
                "select * from sluice.dead_letters",
                "select * from sluice.refused_rows",
                "delete from sluice.decisions",
                "insert into sluice.account_risk (account) values ('x')",
                "select sluice.drop_old_days('decisions', 1)",
                "create table sluice.mine (x integer)"
            })
    void letsAnalystsDoNothingElse(String sql) throws SQLException {
        PostgresSettings analyst = analyst();

        assertThatThrownBy(() -> TestPostgres.execute(analyst, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThat(TestPostgres.query(analyst, "select reason, sha256 from sluice.dead_letters"))
                .isEmpty();
    }

    @Test
    void letsStrangersDoNothing() throws SQLException {
        role("stranger", "login");

        assertThatThrownBy(
                        () ->
                                TestPostgres.query(
                                        TestPostgres.as(postgres, "stranger"),
                                        "select 1 from sluice.decisions"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void needsNoRightToMakeRoles() throws SQLException {
        PostgresSettings fresh = server.empty();
        role("owner", "login");
        TestPostgres.execute(
                fresh,
                "do $$ begin execute format('alter database %I owner to owner',"
                        + " current_database()); end $$");
        PostgresSettings owner = TestPostgres.as(fresh, "owner");
        TestPostgres.execute(fresh, "alter role sluice_analyst rename to away");
        try {
            Schema.migrate(owner);
        } finally {
            TestPostgres.execute(fresh, "alter role away rename to sluice_analyst");
        }
        assertThatThrownBy(() -> readAsAnalyst(fresh)).hasMessageContaining("permission denied");

        Schema.migrate(owner);
        assertThat(readAsAnalyst(fresh)).containsExactly("0");
    }

    private static List<String> readAsAnalyst(PostgresSettings database) throws SQLException {
        analyst();
        return TestPostgres.query(
                TestPostgres.as(database, "ann"), "select count(*) from sluice.decisions");
    }

    @Test
    void refusesAStartInOneLine() {
        PostgresSettings none =
                new PostgresSettings(null, "sluice", null, null, SslMode.PREFER, null);
        assertThatThrownBy(() -> Schema.migrate(none))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("postgres.url is not given: the tables need it");

        PostgresSettings absent =
                new PostgresSettings(
                        server.url("absent"), "postgres", "sesame", null, SslMode.PREFER, null);
        assertThatThrownBy(() -> Schema.migrate(absent))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageStartingWith("postgres (jdbc:postgresql://localhost")
                .hasMessageContaining("\"absent\" does not exist")
                .hasMessageNotContaining("sesame");
    }

    /** What goes wrong in the middle has a message of many lines. */
    @Test
    void saysInOneLineWhatAMigrationLacks() throws SQLException {
        PostgresSettings fresh = server.empty();
        role("guest", "login");
        refuses(TestPostgres.as(fresh, "guest"), "permission denied for database");

        PostgresSettings taken = server.empty();
        TestPostgres.execute(taken, "create schema sluice; create table sluice.decisions (x int)");
        refuses(taken, "non-empty schema");

        PostgresSettings changed = server.migrated();
        TestPostgres.execute(
                changed, "update sluice.flyway_schema_history set checksum = 1 where version='2'");
        refuses(changed, "checksum mismatch for migration version 2");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheAddress() {
        refuses(at("jdbc:postgresql://localhost:99999/x", null), "invalid");
        refuses(at("jdbc:postgresql://localhost:1/x", null), "Connection to localhost:1 refused");
        refuses(at(server.url("postgres"), "/nowhere"), "file /nowhere can't be read");
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void refusesAServerThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/x";
            refuses(
                    new PostgresSettings(url, "postgres", null, null, SslMode.DISABLE, null),
                    "timed out");
        }
    }

    private static PostgresSettings at(String url, String passwordFile) {
        return new PostgresSettings(url, "postgres", null, passwordFile, SslMode.PREFER, null);
    }

    private static void refuses(PostgresSettings postgres, String why) {
        assertThatThrownBy(() -> Schema.migrate(postgres))
                .isInstanceOf(RefusedStartException.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
                .hasMessageStartingWith("postgres (" + postgres.url())
                .hasMessageContaining(why);
    }

    private static PostgresSettings analyst() throws SQLException {
        role("ann", "login in role sluice_analyst");
        return TestPostgres.as(postgres, "ann");
    }

    private static void role(String name, String options) throws SQLException {
        if (TestPostgres.query(postgres, "select 1 from pg_roles where rolname = '" + name + "'")
                .isEmpty()) {
            TestPostgres.execute(postgres, "create role " + name + " " + options);
        }
    }
}
