package io.sluice.local.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.house.House;
import io.sluice.local.house.HouseOptions;
import io.sluice.local.house.Workspace;
import io.sluice.local.house.WorldRules;
import io.sluice.local.options.CsvOptions;
import io.sluice.local.replay.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small file on a real broker and a real cluster. */
class CsvReplayIT {

    private static final int PAYMENTS = 300;
    private static final int FRAUD_EVERY = 50;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"false, 2", "true, 2"})
    void everyRowIsDecidedRefusedOrARepeat(boolean ordered, int parallelism) throws IOException {
        CsvReport report = replay(ordered, parallelism);
        assertThat(report.payments()).isEqualTo(PAYMENTS + 3);
        assertThat(report.repeats()).isEqualTo(2);
        assertThat(report.decided()).isEqualTo(PAYMENTS);
        assertThat(report.deadLetters())
                .isEqualTo(Map.of("NEGATIVE_AMOUNT", 1L, "ID_CONFLICT", 1L));
        assertThat(report.lost()).isZero();
        assertThat(report.superseded()).isZero();
        assertThat(report.fraud()).isEqualTo(PAYMENTS / FRAUD_EVERY);
        assertThat(report.outcomes()).isEqualTo(PAYMENTS / FRAUD_EVERY);
    }

    @Test
    void theSameFileInOrderGivesTheSameDecisions() throws IOException {
        assertThat(replay(true, 1).digest()).isEqualTo(replay(true, 4).digest());
    }

    private CsvReport replay(boolean ordered, int parallelism) throws IOException {
        CsvOptions options = new CsvOptions(file(), mapping(), null, null, ordered);
        List<String> judge =
                List.of("--source.alignment", "0 ms", "--judge.ordered", Boolean.toString(ordered));
        HouseOptions plan =
                new HouseOptions(0, 0, parallelism, WorldRules.ratesAlone(), judge, false);
        try (CsvPayments payments = CsvPayments.open(options);
                Workspace workspace = Workspace.open(null);
                House house = House.open(workspace, plan, step -> {});
                CsvReplay replay = new CsvReplay(house.kafka(), 100)) {
            Ticker ticker = new Ticker(Duration.ofSeconds(1), () -> {});
            if (ordered) {
                replay.fill(payments, ticker);
                house.judge();
                replay.judged(ticker);
            } else {
                house.judge();
                replay.run(payments, ticker);
            }
            house.check();
            return replay.report();
        }
    }

    /** Two payments an hour; at the end a repeat, a repeat with other content, a bad amount. */
    private Path file() throws IOException {
        StringBuilder rows = new StringBuilder("id,at,who,whom,amount,fraud\n");
        for (int i = 0; i < PAYMENTS; i++) {
            rows.append(row(i, i, i % 17 + 1, i % FRAUD_EVERY == 0));
        }
        rows.append(row(7, 7, 8, false));
        rows.append(row(8, 8, 999, false));
        rows.append(row(PAYMENTS, PAYMENTS, -5, false));
        return Files.writeString(folder.resolve("payments.csv"), rows);
    }

    private static String row(int id, int number, int amount, boolean fraud) {
        return String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%d,%b%n",
                id,
                1_522_540_800 + number * 1_800,
                number % 7,
                number % 5,
                amount,
                fraud);
    }

    private Path mapping() throws IOException {
        return Files.writeString(
                folder.resolve("mapping.properties"),
                """
                transaction_id = {id}
                sender = customer-{who}
                recipient = shop-{whom}
                amount = {amount}
                currency = EUR
                timestamp = {at}
                time.format = epoch-seconds
                label = {fraud}
                label.fraud = true
                label.delay = 1d
                """);
    }
}
