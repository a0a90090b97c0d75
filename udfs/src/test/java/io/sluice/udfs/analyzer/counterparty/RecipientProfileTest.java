package io.sluice.udfs.analyzer.counterparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.analyzer.Pay;
import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Stored;
import io.sluice.udfs.analyzer.Structuring;
import io.sluice.udfs.analyzer.Town;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.CounterpartyThresholds;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The row of the recipient room. */
class RecipientProfileTest {

    private static final Structuring RULE = Structuring.below(10_000_000_000L);

    private record Receipt(long time, long sender) {}

    @Property
    void recentSendersAreTheLatestInOrderOfTime(
            @ForAll @Size(max = 100) List<@LongRange(min = 0, max = 60) Long> times) {
        RecentSenders recent = RecentSenders.EMPTY;
        List<Receipt> naive = new ArrayList<>();
        for (long time : times) {
            long sender = naive.size();
            recent = recent.with(time, sender * 10, sender, sender % 3 == 0);
            naive.add(new Receipt(time, sender));
        }
        naive.sort(Comparator.comparingLong(Receipt::time));
        List<Receipt> kept =
                naive.subList(Math.max(0, naive.size() - RecentSenders.LIMIT), naive.size());
        assertThat(recent.size()).isEqualTo(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            long sender = recent.sender(i);
            assertThat(recent.time(i)).isEqualTo(kept.get(i).time());
            assertThat(recent.micros(i)).isEqualTo(sender * 10);
            assertThat(recent.newcomer(i)).isEqualTo(sender % 3 == 0);
            assertThat(times.get((int) sender)).isEqualTo(recent.time(i));
        }
        assertThat(recent.truncated(Long.MAX_VALUE, 60))
                .isEqualTo(times.size() > RecentSenders.LIMIT);
    }

    @Property(tries = 200)
    void aStoredProfileIsTheSameProfile(
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 9_999_999_999_999L) Long> micros,
            @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long start) {
        RecipientProfile profile = RecipientProfile.EMPTY;
        for (int i = 0; i < micros.size(); i++) {
            Pay pay = Pay.transfer("s-" + i % 7, "alice", micros.get(i) / 1e6, start + i * 1_000L);
            Relation relation = i < 7 ? Relation.NEW : new Relation(1, 1, 1);
            RecipientProfile next = profile.after(valued(pay), relation, RULE);
            profile = Stored.again(new RecipientProfileCodec(), next);
            assertThat(profile).isEqualTo(next).hasSameHashCodeAs(next);
        }
        assertThat(profile.receipts()).isEqualTo(micros.size());
        assertThat(Stored.bytes(new RecipientProfileCodec(), profile)).hasSizeLessThan(1_400);
    }

    @Test
    void moneyGivenBackTeachesNothing() {
        Pay refund = Pay.transfer("shop", "alice", 10, 5).as(TransactionKind.REFUND);
        assertThat(RecipientProfile.EMPTY.after(valued(refund), Relation.NEW, RULE))
                .isSameAs(RecipientProfile.EMPTY);
    }

    @Test
    void aLateReceiptMovesTheBeginning() {
        RecipientProfile profile =
                RecipientProfile.EMPTY
                        .after(valued(Pay.transfer("a", "x", 1, 500)), Relation.NEW, null)
                        .after(valued(Pay.transfer("b", "x", 1, 200)), Relation.NEW, null);
        assertThat(profile.firstSeen()).isEqualTo(200);
        assertThat(profile.senders().time(0)).isEqualTo(200);
    }

    @Test
    void unknownFormsAreRefused() {
        assertThatThrownBy(() -> Stored.value(new RecipientProfileCodec(), new byte[] {9, 0}))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Property
    void theSmoothedShareLiesBetweenPriorAndShare(
            @ForAll @LongRange(min = 0, max = 10_000) long bad, @ForAll @Positive int good) {
        CounterpartyThresholds.Risk risk = CounterpartyThresholds.DEFAULT.risk();
        double share = (double) bad / (bad + good);
        assertThat(risk.smoothed(bad, bad + good))
                .isBetween(
                        Math.min(share, risk.prior()) - 1e-12,
                        Math.max(share, risk.prior()) + 1e-12);
        assertThat(risk.smoothed(0, 0)).isEqualTo(risk.prior(), within(1e-12));
    }

    @Test
    void aShorterWindowIsTakenFromALonger() {
        assertThat(new OutcomeCounts(9, 4).without(new OutcomeCounts(5, 1)))
                .isEqualTo(new OutcomeCounts(4, 3));
        assertThat(OutcomeCounts.NONE.without(new OutcomeCounts(5, 1)))
                .isEqualTo(OutcomeCounts.NONE);
    }

    private static Assessment valued(Pay pay) {
        return Assessment.begin(pay.build(), 0, Town.REGISTRY)
                .valued(Math.round(pay.units() * 1e6));
    }
}
