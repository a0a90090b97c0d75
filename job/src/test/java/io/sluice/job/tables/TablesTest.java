package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.RefusedStartException;
import io.sluice.job.ledger.Judged;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.job.postgres.TestPostgres;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.account.Charge;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.alert.Clearing;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablesTest extends OnOnePostgres {

    @Test
    void storesADecisionAndItsPayment() throws Exception {
        Written.write(
                Written.tables(postgres).decisions(),
                List.of(Written.decision("alice", "t1", 90, 1, Written.TIME)));

        assertThat(
                        query(
                                """
                                select day, sender, id, payment_time at time zone 'UTC', recipient,
                                    channel, amount, currency, reference_micros, location ->> 'lat',
                                    biometrics ->> 'pressure', block, assumed, source_offset
                                from sluice.transactions
                                """))
                .containsExactly(
                        "2023-11-14|alice|t1|2023-11-14 22:13:20|shop|CARD|12.30|EUR|13530000"
                                + "|48.85|0.5|17|{CHANNEL,KIND,TIMESTAMP}|17");
        assertThat(
                        query(
                                """
                                select day, sender, id, revision, level, mode, override, alert_types,
                                    reasons -> 0 ->> 'text', features[1], features[2], features[4],
                                    degraded, missing, ledger_partition, ledger_offset
                                from sluice.decisions
                                """))
                .containsExactly(
                        "2023-11-14|alice|t1|1|HIGH|ENFORCE|null|{VELOCITY_ANOMALY}"
                                + "|7 payments within 1m|13530000|null|0.1|f|{BIOMETRIC}|1|42");
    }

    @Test
    void keepsTheFirstOfEachKeyWhateverIsReplayed() throws Exception {
        LedgerEntry first = Written.decision("alice", "t1", 90, 1, Written.TIME);
        LedgerEntry later = Written.decision("alice", "t1", 10, 1, Written.TIME);
        LedgerEntry second = Written.decision("alice", "t1", 95, 2, Written.TIME);

        Written.write(Written.tables(postgres).decisions(), List.of(first, later, second));
        Written.write(Written.tables(postgres).decisions(), List.of(later, first, second, later));

        assertThat(query("select revision, level from sluice.decisions order by 1"))
                .containsExactly("1|HIGH", "2|HIGH");
        assertThat(query("select count(*) from sluice.transactions")).containsExactly("1");
    }

    @Test
    void passesOverWhatIsNoDecision() throws Exception {
        Written.write(
                Written.tables(postgres).decisions(),
                List.of(Written.entry(LedgerMessages.conflict(Judged.payment("a", "t", 5)))));

        assertThat(query("select count(*) from sluice.decisions")).containsExactly("0");
    }

    @Test
    void storesAlertsOnce() throws Exception {
        Alert alert = Written.alert("alice", "t1", 90, Written.TIME);

        Written.write(Written.tables(postgres).alerts(), List.of(alert, alert));
        Written.write(Written.tables(postgres).alerts(), List.of(alert));

        assertThat(query("select day, type, group_key, action, text from sluice.alerts"))
                .containsExactly(
                        "2023-11-14|VELOCITY_ANOMALY|sender:alice|BLOCK|7 payments within 1m");
    }

    @Test
    void neverPutsAnOlderGroupOverANewer() throws Exception {
        AlertGroup opened = AlertGroup.open(Written.alert("alice", "t1", 70, Written.TIME));
        AlertGroup grown = opened.with(Written.alert("alice", "t2", 90, Written.TIME + 1));
        AlertGroup cleared =
                grown.with(
                        new Clearing(
                                opened.episode(), true, Written.TIME, Written.TIME + Written.DAY));

        String stands = cleared.version() + "|2|1|90|t2|f|2";

        Written.write(Written.tables(postgres).alertGroups(), List.of(cleared, opened, grown));
        assertThat(groups()).containsExactly(stands);
        Written.write(Written.tables(postgres).alertGroups(), List.of(grown));
        Written.write(Written.tables(postgres).alertGroups(), List.of(opened));
        assertThat(groups()).containsExactly(stands);
    }

    private List<String> groups() throws SQLException {
        return query(
                """
                select version, alerts, cleared, max_score, worst_transaction_id, retracted,
                    jsonb_array_length(earliest)
                from sluice.alert_groups
                """);
    }

    @Test
    void neverPutsAnOlderRiskOverANewer() throws Exception {
        Random random = new Random(7);
        List<AccountRisk> all =
                new ArrayList<>(
                        IntStream.rangeClosed(1, 200)
                                .mapToObj(i -> risk("account" + i % 5, i, 1 + i % 100))
                                .toList());
        Collections.shuffle(all, random);

        for (int from = 0; from < all.size(); from += 50) {
            Written.write(
                    Written.tables(postgres).accountRisk(Duration.ofDays(7)),
                    all.subList(from, from + 50));
        }

        assertThat(query("select account, version from sluice.account_risk order by 1"))
                .containsExactly(
                        "account0|200",
                        "account1|196",
                        "account2|197",
                        "account3|198",
                        "account4|199");
        assertThat(query("select distinct half_life = '7 days' from sluice.account_risk"))
                .containsExactly("t");
    }

    private static AccountRisk risk(String account, long version, int strength) {
        Charge charge =
                new Charge(strength, Written.TIME, ReasonCode.BURST, new Identity("alice", "t1"));
        return new AccountRisk(account, 1, version - 1, charge, charge);
    }

    @Test
    void storesOutcomesOnce() throws Exception {
        Identity identity = new Identity("alice", "t1");
        Outcome settled =
                new Outcome(identity, OutcomeKind.SETTLED, 1, Written.TIME, null, Written.TIME);
        Outcome fraud =
                new Outcome(
                        identity,
                        OutcomeKind.FRAUD_CONFIRMED,
                        1,
                        Written.TIME,
                        "desk",
                        Written.TIME);

        Written.write(Written.tables(postgres).outcomes(), List.of(settled, fraud, settled));
        Written.write(Written.tables(postgres).outcomes(), List.of(fraud));

        assertThat(query("select kind, source from sluice.outcomes order by 1"))
                .containsExactly("FRAUD_CONFIRMED|desk", "SETTLED|");
    }

    @Test
    void storesDeadLettersInTheClearWithoutAKey() throws Exception {
        Rejected rejected = rejected("not json".getBytes(StandardCharsets.UTF_8));

        Written.write(Written.tables(postgres).deadLetters(), List.of(rejected, rejected));

        assertThat(
                        query(
                                "select topic, \"partition\", \"offset\", reason, form, detail,"
                                        + " convert_from(raw, 'UTF8'), key_id"
                                        + " from sluice.dead_letters"))
                .containsExactly("transactions|3|99|MALFORMED|raw|at 1|not json|null");
    }

    @Test
    void encryptsRawBytesWithAKey() throws Exception {
        byte[] raw = {0, 1, 2, -1, -128};
        Path key = Files.writeString(folder.resolve("key"), "0f".repeat(32) + "\n");
        Tables tables = new Tables(postgres, Written.settings(key.toString()));
        tables.prepare();

        Written.write(tables.deadLetters(), List.of(rejected(raw)));

        String[] stored =
                query(
                                "select key_id, encode(nonce, 'hex'), encode(raw, 'hex')"
                                        + " from sluice.dead_letters")
                        .get(0)
                        .split("\\|");
        RawCipher cipher = RawCipher.of(key);
        HexFormat hex = HexFormat.of();
        assertThat(stored[0]).isEqualTo(cipher.keyId()).hasSize(16);
        assertThat(stored[2]).doesNotContain(hex.formatHex(raw));
        assertThat(
                        cipher.open(
                                hex.parseHex(stored[1]),
                                hex.parseHex(stored[2]),
                                "transactions|3|99"))
                .isEqualTo(raw);
        assertThatThrownBy(
                        () ->
                                cipher.open(
                                        hex.parseHex(stored[1]),
                                        hex.parseHex(stored[2]),
                                        "transactions|3|100"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesAKeyThatIsNone() throws Exception {
        String noKey = " is no key of 64 hexadecimal digits";
        refusesKey(Files.writeString(folder.resolve("short"), "c0ffee"), noKey);
        refusesKey(Files.write(folder.resolve("raw"), HexFormat.of().parseHex("fffe")), noKey);
        refusesKey(folder.resolve("none"), " can't be read");
        refusesKey(folder, " can't be read");
    }

    private void refusesKey(Path file, String why) {
        assertThatThrownBy(() -> new Tables(postgres, Written.settings(file.toString())).prepare())
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("secrets.key-file: " + file + why);
    }

    @Test
    void storesWhatPostgresCannotHoldAsItIsSoThatItIsSeen() throws Exception {
        Rejected odd =
                new Rejected(
                        RejectReason.MALFORMED,
                        "nul \0 half \uD800 pair \uD83D\uDE00",
                        "transactions",
                        3,
                        99,
                        Long.MAX_VALUE,
                        new byte[0],
                        0,
                        "");

        Written.write(Written.tables(postgres).deadLetters(), List.of(odd));

        assertThat(query("select detail, day, received_at from sluice.dead_letters"))
                .containsExactly("nul \u2400 half \uFFFD pair \uD83D\uDE00|infinity|infinity");
        assertThat(query("select count(*) from sluice.dead_letters_odd")).containsExactly("1");
    }

    @Test
    void keepsWhatCannotBeStoredAsideAndStoresTheOthers() throws Exception {
        LedgerEntry good = Written.decision("alice", "t1", 90, 1, Written.TIME);
        LedgerEntry bad =
                Written.with(Written.decision("bob", "t2", 90, 1, Written.TIME), "12.30", "much");
        LedgerEntry unreadable =
                new LedgerEntry(good.key() + "x", good.headers(), new byte[] {'{'}, 1, 2, 3);
        List<LedgerEntry> all = new ArrayList<>(List.of(good, bad, unreadable));
        for (int i = 0; i < 20; i++) {
            all.add(Written.decision("carol", "t" + i, 10, 1, Written.TIME));
        }

        Written.write(Written.tables(postgres).decisions(), all);

        assertThat(
                        query(
                                "select count(*), count(*) filter (where sender = 'bob')"
                                        + " from sluice.decisions"))
                .containsExactly("21|0");
        assertThat(query("select \"table\" from sluice.refused_rows order by 1"))
                .containsExactly("decisions", "transactions", "unreadable");
        assertThat(
                        query(
                                "select key, error, content like"
                                        + " 'error=%numeric: \"much\"%amount=much%'"
                                        + " from sluice.refused_rows"
                                        + " where \"table\" = 'transactions'"))
                .containsExactly("2023-11-14|bob|t2|SQLSTATE 22P02|t");
    }

    @Test
    void encryptsRefusedRowsWithAKey() throws Exception {
        Path key = Files.writeString(folder.resolve("refuses"), "0e".repeat(32) + "\n");
        LedgerEntry good = Written.decision("alice", "t1", 90, 1, Written.TIME);
        LedgerEntry bad = Written.with(good, "12.30", "much");
        byte[] half = "{\"sender\": \"bob\"".getBytes(StandardCharsets.UTF_8);
        LedgerEntry unreadable = new LedgerEntry("x", good.headers(), half, 1, 2, 3);

        Written.write(
                new Tables(postgres, Written.settings(key.toString())).decisions(),
                List.of(bad, unreadable));

        assertThat(query("select error, content from sluice.refused_rows"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("much"));
        assertThat(opened(key, "transactions")).contains("numeric: \"much\"", "amount=much");
        String record = opened(key, "unreadable").replaceFirst("(?s)^error=.*\nrecord=", "");
        assertThat(Base64.getDecoder().decode(record)).containsSequence(half);
    }

    private String opened(Path key, String table) throws Exception {
        String of = " from sluice.refused_rows where \"table\" = '" + table + "'";
        RawCipher cipher = RawCipher.of(key);
        assertThat(query("select key_id" + of)).containsExactly(cipher.keyId());
        byte[] clear =
                cipher.open(
                        HexFormat.of().parseHex(query("select encode(nonce, 'hex')" + of).get(0)),
                        Base64.getDecoder().decode(query("select content" + of).get(0)),
                        table + "|" + query("select key" + of).get(0));
        return new String(clear, StandardCharsets.UTF_8);
    }

    @Test
    void storesAmountsExactly() throws Exception {
        String amount = "123456789012345678901234567890.12345678901234567890";

        Written.write(
                Written.tables(postgres).decisions(),
                List.of(
                        Written.with(
                                Written.decision("alice", "t1", 1, 1, Written.TIME),
                                "12.30",
                                amount)));

        assertThat(query("select amount from sluice.transactions")).containsExactly(amount);
    }

    private static Rejected rejected(byte[] raw) {
        return new Rejected(
                RejectReason.MALFORMED,
                "at 1",
                "transactions",
                3,
                99,
                Written.TIME,
                raw,
                raw.length,
                "ab");
    }

    private List<String> query(String sql) throws SQLException {
        return TestPostgres.query(postgres, sql);
    }
}
