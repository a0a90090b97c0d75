package io.sluice.udfs.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Payments;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.WindowStatistic;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.window.LogLimits;
import org.junit.jupiter.api.Test;

class MemoryHouseTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private final MemoryHouse house =
            new MemoryHouse(REGISTRY, LogLimits.DEFAULT, PolicyDefaults.rulebook());

    @Test
    void aRepeatIsJudgedOnceAndEachRoomFillsItsSlice() {
        Transaction payment = Payments.card("t", 10);
        assertThat(house.judge(payment)).isPresent();
        assertThat(house.judge(payment)).isEmpty();

        Assessment second = house.judge(Payments.card("u", 10)).orElseThrow();
        assertThat(count(second, Room.SENDER)).isEqualTo(1);
        assertThat(count(second, Room.RECIPIENT)).isEqualTo(1);
        assertThat(second.versions()).hasSize(2);
    }

    @Test
    void anEarlyOutcomeIsAppliedOnceItsPaymentCame() {
        Transaction payment = Payments.card("t", 10);
        house.apply(
                new Outcome(
                        payment.identity(),
                        OutcomeKind.DECLINED,
                        Payments.NOON,
                        Payments.NOON,
                        "bank",
                        Payments.NOON));
        house.judge(payment);
        Assessment next = house.judge(Payments.card("u", 10)).orElseThrow();
        for (Room room : new Room[] {Room.SENDER, Room.RECIPIENT}) {
            int declined = REGISTRY.index(room, 5, WindowStatistic.DECLINED_COUNT);
            assertThat(next.features().get(declined)).as(room.name()).isEqualTo(1);
        }
    }

    @Test
    void moneyThatComesBackIsSeenAtTheOneWhoReturnsIt() {
        long later = Payments.NOON + 60_000;
        house.judge(Payments.of("a", "ann", "ben", 900, Payments.NOON, Channel.BANK_TRANSFER));
        Assessment back =
                house.judge(Payments.of("b", "ben", "ann", 900, later, Channel.BANK_TRANSFER))
                        .orElseThrow();
        assertThat(back.features().get(REGISTRY.index(Feature.ROUND_TRIP_SHARE))).isEqualTo(1);
    }

    @Test
    void theRecipientsCopyOfAConflictCountsOnceWithWhomItNames() {
        long later = Payments.NOON + 60_000;
        house.judge(Payments.of("a", "ann", "eve", 900, Payments.NOON, Channel.BANK_TRANSFER));
        Transaction conflict =
                Payments.of("a", "ann", "ben", 900, Payments.NOON, Channel.BANK_TRANSFER);
        assertThat(house.judge(conflict)).isEmpty();
        assertThat(house.judge(conflict)).isEmpty();

        Assessment back =
                house.judge(Payments.of("b", "ben", "ann", 900, later, Channel.BANK_TRANSFER))
                        .orElseThrow();
        assertThat(back.features().get(REGISTRY.index(Feature.ROUND_TRIP_SHARE))).isEqualTo(1);
    }

    private static double count(Assessment payment, Room room) {
        return payment.features().get(REGISTRY.index(room, 5, WindowStatistic.COUNT));
    }
}
