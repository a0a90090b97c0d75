package io.sluice.local.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.local.options.CsvOptions;
import io.sluice.local.options.RefusedArgumentException;
import io.sluice.udfs.model.Identity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPaymentsTest {

    private static final String ROWS =
            """
            ID,TIME,WHO,WHOM,AMOUNT,FRAUD
            1,2018-04-01 00:00:31,596,"Shop, North",57.16,0
            2,2018-04-02 00:00:00,597,Shop,1e3,1
            3,never,597,Shop,5,0
            4,2018-04-03 00:00:00,598,Shop,7,0
            """;

    @TempDir Path folder;
    private Path mapping;

    @BeforeEach
    void writeMapping() throws IOException {
        mapping = folder.resolve("mapping.properties");
        Files.writeString(
                mapping,
                """
                transaction_id = {ID}
                sender = customer-{WHO}
                merchant_name = {WHOM}
                amount = {AMOUNT}
                currency = EUR
                timestamp = {TIME}
                time.format = yyyy-MM-dd HH:mm:ss
                label = {FRAUD}
                """);
    }

    @Test
    void rowsBecomePaymentsOfTheDaysAskedFor() throws IOException {
        Path file = folder.resolve("payments.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        List<CsvPayment> payments = read(file, LocalDate.of(2018, 4, 1), LocalDate.of(2018, 4, 3));
        assertThat(payments)
                .extracting(CsvPayment::identity)
                .containsExactly(
                        new Identity("customer-596", "1"),
                        new Identity("customer-597", "2"),
                        new Identity("customer-597", "3"));
        JsonNode first = new ObjectMapper().readTree(payments.get(0).json());
        assertThat(first.path("merchant_name").asText()).isEqualTo("Shop, North");
        assertThat(first.path("amount").asText()).isEqualTo("57.16");
        assertThat(first.path("currency").asText()).isEqualTo("EUR");
        assertThat(first.path("timestamp").asLong()).isEqualTo(1_522_540_831_000L);
        assertThat(payments)
                .extracting(payment -> payment.outcome() != null)
                .containsExactly(false, true, false);
    }

    @Test
    void aRowWithoutTimeIsSentAsItIsAtTheTimeOfTheRowBefore() throws IOException {
        List<CsvPayment> payments = read(plain(ROWS), null, null);
        assertThat(payments).hasSize(4);
        assertThat(payments.get(2).time()).isEqualTo(payments.get(1).time());
        assertThat(new ObjectMapper().readTree(payments.get(2).json()).path("timestamp").asText())
                .isEqualTo("never");
    }

    @Test
    void aFileThatDoesNotGoWithTheMappingIsRefused() throws IOException {
        Path other = plain("ID,TIME,WHO,AMOUNT\n1,2,3,4\n");
        assertThatThrownBy(() -> read(other, null, null))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessageContaining("merchant_name: the file has no column WHOM");
        Path empty = plain("ID,TIME\n");
        assertThatThrownBy(() -> read(empty, null, null))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessageEndingWith("has no rows");
    }

    private Path plain(String text) throws IOException {
        return Files.writeString(folder.resolve("payments.csv"), text);
    }

    private List<CsvPayment> read(Path file, LocalDate from, LocalDate to) {
        List<CsvPayment> all = new ArrayList<>();
        try (CsvPayments payments =
                CsvPayments.open(new CsvOptions(file, mapping, from, to, false))) {
            for (CsvPayment next = payments.next(); next != null; next = payments.next()) {
                all.add(next);
            }
        }
        return all;
    }
}
