package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.TableSettings;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.postgres.TestPostgres;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartitionsTest extends OnOnePostgres {

    @Test
    void makesADayWhenItComesAndTheNextAhead() throws Exception {
        write(400, Written.decision("alice", "t1", 10, 1, Written.TIME));

        assertThat(days("decisions")).containsExactly("20231114", "20231115");
        assertThat(days("transactions")).containsExactly("20231114", "20231115");
        assertThat(query("select tableoid::regclass from sluice.decisions"))
                .containsExactly("sluice.decisions_20231114");
    }

    @Test
    void keepsSoManyDaysBackFromTheNewestAndDropsTheRest() throws Exception {
        write(7, onDay(0), onDay(1), onDay(5));
        assertThat(query("select count(*) from sluice.decisions")).containsExactly("3");

        write(7, onDay(8));

        assertThat(query("select id from sluice.decisions order by 1"))
                .containsExactly("day1", "day5", "day8");
        assertThat(days("decisions")).doesNotContain("20231114").contains("20231115");
    }

    @Test
    void letsOneDayFromTheFutureDropNothing() throws Exception {
        write(7, onDay(0), onDay(365 * 100));

        write(7, onDay(1));

        assertThat(query("select id from sluice.decisions order by day"))
                .containsExactly("day0", "day1", "day36500");
        assertThat(query("select id from sluice.decisions_odd")).containsExactly("day36500");
    }

    @Test
    void movesRowsThatWereOddOnceTheirDayIsMade() throws Exception {
        write(400, onDay(0));
        TestPostgres.execute(
                postgres,
                "create table kept as select * from sluice.decisions;"
                        + " update kept set day = '2023-12-01';"
                        + " insert into sluice.decisions select * from kept");
        assertThat(query("select count(*) from sluice.decisions_odd")).containsExactly("1");

        TestPostgres.execute(postgres, "select sluice.ensure_day('decisions', '2023-12-01', 400)");

        assertThat(query("select count(*) from sluice.decisions_odd")).containsExactly("0");
        assertThat(query("select count(*) from sluice.decisions_20231201")).containsExactly("1");
    }

    @Test
    @Timeout(60)
    void writesWhileALongReaderKeepsADayFromBeingMade() throws Exception {
        write(400, onDay(0));
        try (var writer = Written.open(tables(400).decisions());
                Connection reader = TestPostgres.open(postgres);
                Statement report = reader.createStatement()) {
            reader.setAutoCommit(false);
            report.executeQuery("select count(*) from sluice.decisions").close();

            writer.processElement(new StreamRecord<>(onDay(5)));
            Awaitility.await().until(() -> odd().equals(List.of("day5")));
            writer.processElement(new StreamRecord<>(onDay(5)));

            reader.commit();
            writer.setProcessingTime(60_000);
            writer.processElement(new StreamRecord<>(onDay(5)));
            writer.processElement(new StreamRecord<>(onDay(6)));
            writer.endInput();
        }

        assertThat(odd()).isEmpty();
        assertThat(query("select id, tableoid::regclass from sluice.decisions order by day"))
                .containsExactly(
                        "day0|sluice.decisions_20231114",
                        "day5|sluice.decisions_20231119",
                        "day6|sluice.decisions_20231120");
    }

    /** The row waits on its way to the odd ones, which aren't of its day any more afterwards. */
    @Test
    @Timeout(60)
    void writesIntoADayThatAnotherMakesMeanwhile() throws Exception {
        write(400, onDay(0));
        try (var writer = Written.open(tables(400).decisions());
                Connection other = TestPostgres.open(postgres);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select count(*) from sluice.decisions").close();
            writer.processElement(new StreamRecord<>(onDay(5)));
            Awaitility.await().until(() -> odd().equals(List.of("day5")));
            other.commit();

            statement.execute("select sluice.ensure_day('decisions', '2023-11-19', 400)");
            writer.processElement(
                    new StreamRecord<>(
                            Written.decision(
                                    "bob", "late", 10, 1, Written.TIME + 5 * Written.DAY)));
            Awaitility.await().until(() -> !waitingForOdd().isEmpty());
            other.commit();
            writer.endInput();
        }

        assertThat(query("select error from sluice.refused_rows")).isEmpty();
        assertThat(query("select id, tableoid::regclass from sluice.decisions order by day, id"))
                .containsExactly(
                        "day0|sluice.decisions_20231114",
                        "day5|sluice.decisions_20231119",
                        "late|sluice.decisions_20231119");
    }

    @Test
    @Timeout(60)
    void takesItsTimeToMakeADay() throws Exception {
        Batch batch = new Batch(DecisionTables.rows(onDay(0)));
        try (Connection other = TestPostgres.open(postgres);
                Statement statement = other.createStatement();
                Connection hasty = TestPostgres.open(postgres)) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('sluice.decisions'))");
            hasty.setNetworkTimeout(Runnable::run, 500);

            assertThat(new Days(400, true, () -> 0).ensure(batch, hasty))
                    .containsExactly("transactions");
            assertThat(hasty.getNetworkTimeout()).isEqualTo(500);
        }
    }

    private List<String> waitingForOdd() throws SQLException {
        return query(
                "select pid from pg_locks where not granted"
                        + " and relation = 'sluice.decisions_odd'::regclass");
    }

    private List<String> odd() throws SQLException {
        return query("select id from sluice.decisions_odd");
    }

    @Test
    void explainsHowItFindsAPaymentByOneDayAlone() throws Exception {
        write(400, onDay(0), onDay(3));

        assertThat(
                        query(
                                "explain select * from sluice.decisions"
                                        + " where day = '2023-11-14' and sender = 'alice'"))
                .noneMatch(line -> line.contains("20231117"));
    }

    @Test
    void letsManyWriteTheSameRowsInAnyOrderAtOnce() throws Exception {
        List<LedgerEntry> all =
                IntStream.range(0, 400)
                        .mapToObj(
                                i ->
                                        Written.decision(
                                                "sender" + i % 7,
                                                "t" + i,
                                                10,
                                                1,
                                                Written.TIME + i % 5 * Written.DAY))
                        .toList();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture.allOf(
                            IntStream.range(0, 4)
                                    .mapToObj(
                                            seed ->
                                                    CompletableFuture.runAsync(
                                                            () -> writeShuffled(all, seed),
                                                            writers))
                                    .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            writers.shutdown();
        }

        assertThat(query("select count(*) from sluice.decisions")).containsExactly("400");
        assertThat(query("select count(*) from sluice.transactions")).containsExactly("400");
        assertThat(
                        query(
                                "select deadlocks from pg_stat_database where datname ="
                                        + " current_database()"))
                .containsExactly("0");
        assertThat(query("select count(*) from sluice.refused_rows")).containsExactly("0");
    }

    private void writeShuffled(List<LedgerEntry> all, int seed) {
        List<LedgerEntry> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        try {
            write(400, shuffled.toArray(LedgerEntry[]::new));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void survivesDaysThatNoCalendarHas() throws Exception {
        Written.write(
                tables(400).deadLetters(),
                List.of(letter(Long.MIN_VALUE, 1), letter(Long.MAX_VALUE, 2)));

        assertThat(query("select day from sluice.dead_letters order by 1"))
                .containsExactly("-infinity", "infinity");
    }

    private static Rejected letter(long receivedAt, long offset) {
        return new Rejected(
                RejectReason.MALFORMED, "", "t", 0, offset, receivedAt, new byte[0], 0, "");
    }

    private LedgerEntry onDay(int day) {
        return Written.decision("alice", "day" + day, 10, 1, Written.TIME + day * Written.DAY);
    }

    private void write(int days, LedgerEntry... entries) throws Exception {
        Written.write(tables(days).decisions(), List.of(entries));
    }

    private Tables tables(int days) {
        return new Tables(
                postgres, new TableSettings(Duration.ofDays(days), 50, 1000, 1 << 20, null));
    }

    private List<String> days(String table) throws SQLException {
        return query(
                "select right(inhrelid::regclass::text, 8) from pg_inherits where inhparent ="
                        + " 'sluice."
                        + table
                        + "'::regclass and inhrelid::regclass::text ~ '[0-9]{8}$' order by 1");
    }

    private List<String> query(String sql) throws SQLException {
        return TestPostgres.query(postgres, sql);
    }
}
