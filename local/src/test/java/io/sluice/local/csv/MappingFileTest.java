package io.sluice.local.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.options.RefusedArgumentException;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.TransactionField;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

    private static final String REQUIRED =
            """
            transaction_id = {ID}
            sender = customer-{WHO}
            amount = {AMOUNT}
            timestamp = {TIME}
            """;

    @Test
    void templatesTakeColumnsAndText() throws IOException {
        Mapping mapping = read("location = {LAT},{LON}\ncurrency = EUR\n");
        Map<String, String> row = Map.of("WHO", "7", "LAT", "1.5", "LON", "");
        assertThat(mapping.fill(TransactionField.SENDER, row)).isEqualTo("customer-7");
        assertThat(mapping.fill(TransactionField.CURRENCY, row)).isEqualTo("EUR");
        assertThat(mapping.fill(TransactionField.LOCATION, row)).isNull();
        assertThat(mapping.fill(TransactionField.AMOUNT, row)).isNull();
        assertThat(mapping.fill(TransactionField.DEVICE_ID, row)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    iso                 | UTC           | 2018-04-01T00:00:31Z | 1522540831000
                    epoch-seconds       | UTC           | 1522540831.5         | 1522540831500
                    epoch-millis        | UTC           | 1522540831000        | 1522540831000
                    yyyy-MM-dd HH:mm:ss | UTC           | 2018-04-01 00:00:31  | 1522540831000
                    yyyy-MM-dd HH:mm:ss | Europe/Berlin | 2018-04-01 02:00:31  | 1522540831000
                    """)
    void timesAreReadAsTheFileWritesThem(String format, String zone, String text, long millis)
            throws IOException {
        Mapping mapping = read("time.format = " + format + "\ntime.zone = " + zone + "\n");
        assertThat(mapping.time().parse(text)).hasValue(millis);
        assertThat(mapping.time().parse("yesterday")).isEmpty();
    }

    @Test
    void onlyLabelledFraudHasAnOutcomeAndItIsKnownLater() throws IOException {
        Labels labels = read("label = {FRAUD}\nlabel.fraud = yes\nlabel.delay = 36h\n").labels();
        Identity identity = new Identity("a", "1");
        assertThat(labels.outcome(Map.of("FRAUD", "no"), identity, 1_000)).isNull();
        assertThat(labels.outcome(Map.of("FRAUD", "yes"), identity, 1_000))
                .satisfies(
                        outcome -> {
                            assertThat(outcome.kind()).isEqualTo(OutcomeKind.FRAUD_CONFIRMED);
                            assertThat(outcome.occurredAt()).isEqualTo(1_000);
                            assertThat(outcome.knownAt())
                                    .isEqualTo(1_000 + Duration.ofHours(36).toMillis());
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    colour = {C}           | unknown: colour
                    label.delay = soon     | label.delay can't be 'soon'; like 7d, 12h, 30m or 10s
                    time.zone = Atlantis   | time: Unknown time-zone ID: Atlantis
                    """)
    void whatCannotBeIsRefusedInOneLine(String line, String message) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void missingFieldsAndColumnsAreNamed() throws IOException {
        assertThatThrownBy(() -> MappingFile.read(new StringReader("sender = x")))
                .hasMessage("transaction_id is missing");
        Mapping mapping = read("");
        assertThatThrownBy(() -> mapping.check(Path.of("m"), Set.of("ID", "WHO", "AMOUNT")))
                .hasMessage("m: timestamp: the file has no column TIME, only AMOUNT, ID, WHO");
    }

    private static Mapping read(String more) throws IOException {
        return MappingFile.read(new StringReader(REQUIRED + more));
    }
}
