package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.postgres.TestPostgres;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.account.Charge;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private static final long NEWEST = Written.TIME + 31 * Written.DAY;

    @TempDir private static Path folder;
    private static TestPostgres server;
    private static PostgresSettings postgres;

    @BeforeAll
    static void fill() throws Exception {
        server = TestPostgres.start(folder, Map.of());
        postgres = server.migrated();
        Tables tables = Written.tables(postgres);
        Written.write(
                tables.decisions(),
                List.of(
                        decision("t1", Action.BLOCK),
                        decision("t2", Action.STEP_UP),
                        decision("t3", Action.APPROVE),
                        decision("t4", Action.APPROVE),
                        Written.decision("alice", "t4", 100, 2, Written.TIME),
                        Written.decision("alice", "young", 100, 1, NEWEST)));
        Written.write(
                tables.outcomes(),
                List.of(
                        outcome("t1", OutcomeKind.FRAUD_CONFIRMED, 1),
                        outcome("t2", OutcomeKind.CHARGEBACK, 1),
                        outcome("t2", OutcomeKind.GENUINE_CONFIRMED, 2),
                        outcome("t3", OutcomeKind.CHARGEBACK, 1),
                        outcome("t4", OutcomeKind.SETTLED, 1)));
        Alert first = Written.alert("alice", "t1", 90, Written.TIME);
        Alert second = Written.alert("alice", "t2", 95, Written.TIME + 1);
        Written.write(tables.alerts(), List.of(first, second));
        Written.write(tables.alertGroups(), List.of(AlertGroup.open(first).with(second)));
        Written.write(
                tables.accountRisk(Duration.ofDays(10)),
                List.of(
                        risk("mule", 80, Written.TIME),
                        risk("other", 50, Written.TIME + 10 * Written.DAY)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void countsAlertsByHour() throws SQLException {
        assertThat(
                        query(
                                "select hour at time zone 'UTC', type, alerts, groups, stopped,"
                                        + " max_score, round(reference_value, 2)"
                                        + " from sluice.alerts_by_hour"))
                .containsExactly("2023-11-14 22:00:00|VELOCITY_ANOMALY|2|1|2|95|27.06");
    }

    @Test
    void fadesRisksToTheNewest() throws SQLException {
        assertThat(
                        query(
                                "select account, risk, peak, findings from sluice.risky_accounts"
                                        + " order by risk desc"))
                .containsExactly("other|50.0|50|3", "mule|40.0|80|3");
    }

    @Test
    void explainsDecisions() throws SQLException {
        assertThat(
                        query(
                                "select recipient, amount, currency, reasons, missing from"
                                        + " sluice.decisions_explained where id = 't1'"))
                .containsExactly("shop|12.30|EUR|7 payments within 1m|BIOMETRIC");
    }

    @Test
    void countsBindingDecisionsByWhatTheyTold() throws SQLException {
        assertThat(
                        query(
                                "select day, channel, decisions, approved, reviewed, blocked,"
                                        + " review_rate, block_rate from sluice.decision_rates"
                                        + " order by day limit 1"))
                .containsExactly("2023-11-14|CARD|4|2|1|1|0.250000|0.250000");
    }

    @Test
    void judgesTheJudgeByMatureOutcomesOnly() throws SQLException {
        assertThat(
                        query(
                                "select day, payments, marked, frauds, caught, \"precision\","
                                        + " recall from sluice.live_quality"))
                .containsExactly("2023-11-14|4|2|2|1|0.500000|0.500000");
    }

    @Test
    void shipsQueriesThatFindSomething() throws Exception {
        assertThat(query(resource("risky-accounts")))
                .hasSize(2)
                .first()
                .asString()
                .contains("other");
        assertThat(query(resource("alerts-of-the-last-hour")))
                .containsExactly("VELOCITY_ANOMALY|2|1|95");
        assertThat(query(resource("a-stopped-payment")))
                .containsExactly("alice|t1|12.30|EUR|CARD|66|BLOCK|7 payments within 1m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"risky-accounts", "alerts-of-the-last-hour", "a-stopped-payment"})
    void documentsTheQueriesThatItShips(String name) throws IOException {
        assertThat(Files.readString(Path.of("../docs/tables.md"))).contains(resource(name));
    }

    private static LedgerEntry decision(String id, Action action) {
        LedgerEntry entry = Written.decision("alice", id, 90, 1, Written.TIME);
        return Written.with(entry, entry.action().name(), action.name());
    }

    private static Outcome outcome(String id, OutcomeKind kind, int later) {
        return new Outcome(
                new Identity("alice", id), kind, 1, Written.TIME + later, "desk", Written.TIME);
    }

    private static AccountRisk risk(String account, int strength, long time) {
        Charge charge = new Charge(strength, time, ReasonCode.BURST, new Identity("alice", "t1"));
        return new AccountRisk(account, 3, time, charge, charge);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream("/db/queries/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        return TestPostgres.query(postgres, sql);
    }
}
