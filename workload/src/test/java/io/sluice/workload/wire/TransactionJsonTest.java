package io.sluice.workload.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.workload.model.PaymentBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionJsonTest {

    private static final Money MONEY = new Money("10.50", 10_500_000, "EUR");

    private static PaymentBuilder payment() {
        return new PaymentBuilder(
                new Identity("a", "1"), 1_700_000_000_000L, "b", MONEY, Channel.CARD);
    }

    private static String json(PaymentBuilder payment) {
        return new String(new TransactionJson().write(payment.build()), StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(json(payment()))
                .isEqualTo(
                        "{\"transaction_id\":\"1\",\"sender\":\"a\",\"recipient\":\"b\","
                                + "\"amount\":10.50,\"currency\":\"EUR\","
                                + "\"timestamp\":1700000000000,\"kind\":\"TRANSFER\","
                                + "\"channel\":\"CARD\"}");
    }

    @Test
    void writesEveryFieldByItsCanonicalName() {
        PaymentBuilder full =
                payment()
                        .at(new Merchant("CAF\u00c9 \"X\"", "m", "5812"))
                        .refundOf("0")
                        .from("card")
                        .in(new Location.Coordinates(48.857, -2.5), 60)
                        .with(
                                new Device("d", "phone", "1.2.3.4"),
                                new Biometrics(List.of("pressure"), List.of(0.25f)))
                        .on(new ChainReference("1", "0xab", 7L, "0xcd"));
        assertThat(json(full))
                .endsWith(
                        "\"kind\":\"REFUND\",\"original_id\":\"0\",\"channel\":\"CARD\","
                                + "\"instrument\":\"card\","
                                + "\"merchant_name\":\"CAF\u00c9 \\\"X\\\"\",\"merchant_id\":\"m\","
                                + "\"category\":\"5812\","
                                + "\"location\":{\"lat\":48.85700,\"lon\":-2.50000},"
                                + "\"utc_offset\":60,\"device_id\":\"d\",\"device_type\":\"phone\","
                                + "\"ip\":\"1.2.3.4\",\"biometrics\":{\"pressure\":0.2500},"
                                + "\"chain_id\":\"1\",\"tx_hash\":\"0xab\",\"block\":7,"
                                + "\"token\":\"0xcd\"}");
    }

    @Test
    void writesCountriesAndCitiesAsText() {
        assertThat(json(payment().in(new Location.Country("US"), null)))
                .contains("\"location\":\"US\"");
        assertThat(json(payment().in(new Location.City("Paris"), null)))
                .contains("\"location\":\"Paris\"");
    }

    @Test
    void writesOutcomes() {
        Outcome outcome =
                new Outcome(new Identity("a", "1"), OutcomeKind.CHARGEBACK, 5, 9, "bank", 0);
        assertThat(new String(new OutcomeJson().write(outcome), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"transaction_id\":\"1\",\"sender\":\"a\",\"outcome\":\"CHARGEBACK\","
                                + "\"occurred_at\":5,\"known_at\":9,\"source\":\"bank\"}");
    }
}
