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

/** A small file on a real broker and a real cluster. */
class CsvReplayIT {

    private static final int PAYMENTS = 300;
    private static final int FRAUD_EVERY = 50;

    @TempDir Path folder;

    @Test
    void everyRowIsDecidedRefusedOrARepeat() throws IOException {
        CsvOptions options = new CsvOptions(file(), mapping(), null, null);
        HouseOptions plan =
                new HouseOptions(
                        0, 0, 2, WorldRules.ratesAlone(), List.of("--source.alignment", "0 ms"));
        try (CsvPayments payments = CsvPayments.open(options);
                Workspace workspace = Workspace.open(null)) {
            try (House house = House.start(workspace, plan, step -> {});
                    CsvReplay replay = new CsvReplay(house.kafka(), 100)) {
                replay.run(payments, new Ticker(Duration.ofSeconds(1), house::check));
                CsvReport report = replay.report();
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
            workspace.close();
            assertThat(workspace.path()).doesNotExist();
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
