package io.sluice.udfs.analyzer;

import static io.sluice.udfs.analyzer.Town.DAY;
import static io.sluice.udfs.analyzer.Town.HOUR;
import static io.sluice.udfs.analyzer.Town.MINUTE;
import static io.sluice.udfs.analyzer.Town.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.analyzer.Town.Judged;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.ListKind;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What pattern and counterparty write into the vector, and that nothing makes them fail. */
class VectorOfBothEndsTest {

    private static final String[] NAMES = {"a", "b", "c", "0xd", "e@f", "g-1"};

    private final Town town = new Town();

    @Test
    void whatAnAccountReceivedAndPaidIsInTheVector() {
        town.pay(Pay.transfer("source", "alice", 1_000, START));
        town.pay(Pay.transfer("alice", "bob", 100, START + HOUR));
        town.pay(Pay.transfer("bob", "alice", 400, START + 2 * HOUR));
        Judged judged = town.pay(Pay.transfer("alice", "bob", 100, START + 3 * HOUR));
        assertThat(value(judged, Feature.COUNTERPARTY_PAYMENTS)).isEqualTo(1);
        assertThat(value(judged, Feature.COUNTERPARTY_AGE)).isEqualTo(2 * HOUR);
        assertThat(value(judged, Feature.COUNTERPARTY_DIVERSITY)).isEqualTo(1);
        assertThat(value(judged, Feature.SAME_AMOUNT_RECIPIENTS)).isEqualTo(1);
        assertThat(value(judged, Feature.ROUND_TRIP_SHARE)).isEqualTo(0.25);
        assertThat(value(judged, Feature.ALTERNATIONS)).isEqualTo(2);
        assertThat(value(judged, Feature.PASS_THROUGH_SHARE)).isEqualTo(0.2);
        assertThat(value(judged, Feature.PASS_THROUGH_DWELL)).isEqualTo(3 * HOUR);
        assertThat(value(judged, Feature.SAME_BLOCK_RETURN)).isNaN();
        assertThat(value(judged, Feature.LOOKALIKE_RECIPIENT)).isZero();
    }

    @Test
    void whatARecipientReceivedIsInTheVector() {
        town.pay(Pay.transfer("a", "shop", 4_000, START));
        town.pay(Pay.transfer("a", "shop", 20, START + HOUR));
        Judged judged = town.pay(Pay.transfer("b", "shop", 20, START + 2 * HOUR));
        assertThat(value(judged, Feature.RECIPIENT_AGE)).isEqualTo(2 * HOUR);
        assertThat(value(judged, Feature.SENDER_PAYMENTS)).isZero();
        assertThat(value(judged, Feature.FAN_IN)).isEqualTo(0.5);
        assertThat(value(judged, Feature.SMALL_NEW_SENDERS)).isZero();
        assertThat(value(judged, Feature.SAME_AMOUNT_SENDERS)).isEqualTo(2);
        assertThat(value(judged, Feature.RECIPIENT_RISK)).isNaN();
        assertThat(value(judged, Feature.RECIPIENT_STRUCTURING_COUNT)).isEqualTo(1);
        assertThat(value(judged, Feature.RECIPIENT_STRUCTURING_SHARE)).isEqualTo(0.4, within(1e-6));
        assertThat(value(judged, Feature.RECIPIENT_AMOUNT_Z)).isNaN();
    }

    @Test
    void aFirstPaymentHasNoPast() {
        Judged judged = town.pay(Pay.transfer("a", "b", 20, START));
        assertThat(value(judged, Feature.COUNTERPARTY_AGE)).isNaN();
        assertThat(value(judged, Feature.COUNTERPARTY_DIVERSITY)).isNaN();
        assertThat(value(judged, Feature.PASS_THROUGH_SHARE)).isNaN();
        assertThat(value(judged, Feature.PASS_THROUGH_DWELL)).isNaN();
        assertThat(value(judged, Feature.RECIPIENT_AGE)).isNaN();
        assertThat(value(judged, Feature.FAN_IN)).isNaN();
    }

    @Test
    void moneyGivenBackHasNoDirection() {
        town.pay(Pay.transfer("bob", "alice", 400, START));
        Pay refund = Pay.transfer("alice", "bob", 400, START + 1).as(TransactionKind.REFUND);
        Judged judged = town.pay(refund);
        assertThat(value(judged, Feature.ROUND_TRIP_SHARE)).isNaN();
        assertThat(value(judged, Feature.ALTERNATIONS)).isZero();
    }

    @Test
    void aPaymentToNobodyLeavesBothSlicesEmpty() {
        Judged judged = town.pay(Pay.transfer("alice", null, 400, START));
        for (double value : judged.vector().toArray()) {
            assertThat(value).isNaN();
        }
    }

    @Test
    void aLatePaymentDoesNotSeeWhatCameAfterIt() {
        town.pay(Pay.transfer("source", "alice", 5_000, START + HOUR));
        town.pay(Pay.transfer("twin", "alice", 500, START + 2 * HOUR));
        town.pay(Pay.transfer("alice", "twin", 500, START + 3 * HOUR));
        Judged late = town.pay(Pay.transfer("alice", "twin", 4_900, START + 30 * MINUTE));
        assertThat(value(late, Feature.PASS_THROUGH_SHARE)).isNaN();
        assertThat(value(late, Feature.ROUND_TRIP_SHARE)).isNaN();
        assertThat(value(late, Feature.ALTERNATIONS)).isZero();
        assertThat(value(late, Feature.SAME_AMOUNT_RECIPIENTS)).isEqualTo(1);
        assertThat(value(late, Feature.SMALL_NEW_SENDERS)).isNaN();
    }

    @Property(tries = 60)
    void whateverHappensEvidenceIsSoundAndShares(@ForAll Random random) {
        Town any = new Town();
        any.list("c", ListKind.values()[random.nextInt(ListKind.values().length)]);
        for (int i = 0; i < 150; i++) {
            Judged judged = any.pay(anything(random));
            isSound(judged.pattern());
            isSound(judged.counterparty());
            assertThat(value(judged, Feature.ALTERNATIONS)).isNotNegative();
            assertThat(value(judged, Feature.SAME_AMOUNT_RECIPIENTS)).isNotZero();
            double diversity = value(judged, Feature.COUNTERPARTY_DIVERSITY);
            assertThat(Double.isNaN(diversity) || diversity > 0 && diversity <= 1).isTrue();
        }
    }

    private static Pay anything(Random random) {
        String sender = NAMES[random.nextInt(NAMES.length)];
        String recipient = NAMES[random.nextInt(NAMES.length)];
        long time = START + (long) (random.nextGaussian() * 3 * DAY);
        double units = random.nextInt(5) == 0 ? 0 : Math.exp(random.nextGaussian() * 8);
        TransactionKind kind =
                TransactionKind.values()[random.nextInt(TransactionKind.values().length)];
        Pay pay =
                random.nextBoolean()
                        ? Pay.transfer(sender, recipient, units, time)
                        : Pay.onChain(
                                sender, recipient, units, time, "t" + random.nextInt(4), time % 5);
        return random.nextInt(10) == 0 ? pay.as(kind).in("XYZ") : pay.as(kind);
    }

    private static void isSound(Evidence evidence) {
        assertThat(evidence.score()).isBetween(0, 100);
        assertThat(evidence.alertTypes().isEmpty() || evidence.score() >= 60).isTrue();
        assertThat(evidence.score() > 0).isEqualTo(!evidence.reasons().isEmpty());
        assertThat(evidence.reasons())
                .allSatisfy(reason -> assertThat(reason.text()).doesNotContain("{", "NaN"));
    }

    private static double value(Judged judged, Feature feature) {
        return judged.vector().get(Town.REGISTRY.index(feature));
    }
}
