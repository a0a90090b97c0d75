package io.sluice.job.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.SslMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

        assertThatCode(
                        () ->
                                CompletableFuture.allOf(
                                                CompletableFuture.runAsync(
                                                        () -> Schema.migrate(fresh)),
                                                CompletableFuture.runAsync(
                                                        () -> Schema.migrate(fresh)))
                                        .join())
                .doesNotThrowAnyException();
        Schema.migrate(fresh);
        assertThat(TestPostgres.query(fresh, "select count(*) from sluice.decisions"))
                .containsExactly("0");
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
