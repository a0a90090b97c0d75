package io.sluice.udfs.analyzer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.analyzer.Pay;
import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Stored;
import io.sluice.udfs.analyzer.pattern.Inflow.Nature;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.ListKind;
import io.sluice.udfs.policy.PatternThresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The rows of the sender room: receipts and known names. */
class PatternStateTest {

    private static final PatternThresholds.Poisoning POISONING =
            PatternThresholds.DEFAULT.poisoning();
    private static final long DUST = POISONING.dustMicros();

    @Property
    void theRingKeepsTheLatestOfDistinctReceiptsInOrderOfTime(
            @ForAll @Size(max = 100) List<@LongRange(min = -50, max = 50) Long> times) {
        ReceiptRing ring = ReceiptRing.EMPTY;
        List<Long> seen = new ArrayList<>();
        for (long time : times) {
            Inflow inflow = inflow(time, seen.size(), Nature.ORDINARY);
            ring = Stored.again(new ReceiptRingCodec(), ring.with(inflow).with(inflow));
            seen.add(time);
        }
        Collections.sort(seen);
        int left = Math.max(0, seen.size() - ReceiptRing.LIMIT);
        assertThat(times(ring)).isEqualTo(seen.subList(left, seen.size()));
        assertThat(ring.droppedUntil()).isEqualTo(left == 0 ? Long.MIN_VALUE : seen.get(left - 1));
    }

    @Property
    void theRingDoesNotDependOnTheOrderOfArrivalWhileItIsNotFull(
            @ForAll @Size(max = 32) List<@LongRange(min = 0, max = 1_000_000) Long> times,
            @ForAll Random random) {
        List<Inflow> inflows = new ArrayList<>();
        for (long time : new HashSet<>(times)) {
            inflows.add(inflow(time, time, Nature.ORDINARY));
        }
        ReceiptRing ordered = ring(inflows);
        Collections.shuffle(inflows, random);
        assertThat(ring(inflows)).isEqualTo(ordered).hasSameHashCodeAs(ordered);
    }

    @Property
    void aStoredRingIsTheSameRing(
            @ForAll @Size(max = 40) List<Long> times,
            @ForAll long hash,
            @ForAll @LongRange(min = 0) long micros) {
        ReceiptRing ring = ReceiptRing.EMPTY;
        for (int i = 0; i < times.size(); i++) {
            OnChain chain = i % 2 == 0 ? OnChain.NONE : new OnChain(hash, ~hash, i);
            Nature nature = Nature.values()[i % 3];
            ring = ring.with(new Inflow(times.get(i), micros, hash, hash + i, chain, nature));
        }
        assertThat(Stored.again(new ReceiptRingCodec(), ring)).isEqualTo(ring);
        assertThat(Stored.bytes(new ReceiptRingCodec(), ring)).hasSizeLessThan(2_048);
    }

    @Test
    void aFloodOfDustDoesNotPushOutMoney() {
        ReceiptRing ring = ReceiptRing.EMPTY;
        for (int i = 0; i < 20; i++) {
            ring = ring.with(inflow(i, i, Nature.ORDINARY));
        }
        for (int i = 100; i < 300; i++) {
            ring = ring.with(inflow(i, i, Nature.DUST));
        }
        int money = 0;
        for (int i = 0; i < ring.size(); i++) {
            money += ring.get(i).nature() == Nature.ORDINARY ? 1 : 0;
        }
        assertThat(money).isEqualTo(20);
        assertThat(ring.size()).isEqualTo(ReceiptRing.LIMIT);
    }

    @Test
    void receiptsAreTakenOnceAndByTheirNature() {
        Transaction payment = Pay.transfer("bob", "alice", 10, 5).build();
        ReceiptRing once = ReceiptRing.EMPTY.receive(payment, 10_000_000, Set.of(), DUST);
        assertThat(once.size()).isEqualTo(1);
        assertThat(once.get(0).nature()).isEqualTo(Nature.ORDINARY);
        assertThat(once.get(0).counterparty()).isEqualTo(Hashes.hash64("bob"));
        assertThat(once.receive(payment, 10_000_000, Set.of(), DUST)).isSameAs(once);
        assertThat(nature(payment, 10, Set.of())).isEqualTo(Nature.DUST);
        assertThat(nature(payment, 10, Set.of(ListKind.PAYROLL))).isEqualTo(Nature.INCOME);
        assertThat(nature(payment, -1, Set.of())).isEqualTo(Nature.ORDINARY);
    }

    @Test
    void moneyGivenBackAndMereHoldsAreNotReceived() {
        for (TransactionKind kind :
                List.of(
                        TransactionKind.REFUND,
                        TransactionKind.REVERSAL,
                        TransactionKind.PREAUTH)) {
            Transaction payment = Pay.transfer("bob", "alice", 10, 5).as(kind).build();
            assertThat(ReceiptRing.EMPTY.receive(payment, 10, Set.of(), DUST))
                    .isSameAs(ReceiptRing.EMPTY);
        }
    }

    @Property
    void aStoredIndexIsTheSameIndex(
            @ForAll @Size(max = 40) List<@StringLength(max = 70) String> names) {
        LookalikeIndex index = LookalikeIndex.EMPTY;
        for (String name : names) {
            index = index.with(name, POISONING);
        }
        assertThat(index.size()).isLessThanOrEqualTo(LookalikeIndex.LIMIT);
        assertThat(Stored.again(new LookalikeIndexCodec(), index)).isEqualTo(index);
    }

    @Test
    void chainAddressesAreStoredAsBytes() {
        LookalikeIndex index = LookalikeIndex.EMPTY;
        for (int i = 0; i < LookalikeIndex.LIMIT; i++) {
            index = index.with("0x" + Hashes.hex128("a" + i) + "01234567", POISONING);
        }
        byte[] bytes = Stored.bytes(new LookalikeIndexCodec(), index);
        assertThat(bytes).hasSize(2 + LookalikeIndex.LIMIT * 22);
        assertThat(Stored.value(new LookalikeIndexCodec(), bytes)).isEqualTo(index);
    }

    @Test
    void theLeastLatelyTouchedNameGoes() {
        LookalikeIndex index = LookalikeIndex.EMPTY;
        for (int i = 0; i < LookalikeIndex.LIMIT; i++) {
            index = index.with("payee " + i, POISONING);
        }
        LookalikeIndex touched = index.with("payee 0", POISONING);
        assertThat(touched.size()).isEqualTo(LookalikeIndex.LIMIT);
        LookalikeIndex next = touched.with("another", POISONING);
        assertThat(next.name(0)).isEqualTo("payee 2");
        assertThat(next.name(LookalikeIndex.LIMIT - 2)).isEqualTo("payee 0");
        assertThat(next.name(LookalikeIndex.LIMIT - 1)).isEqualTo("another");
        assertThat(next.with("another", POISONING)).isSameAs(next);
    }

    @Test
    void anImitationNeverGetsIn() {
        LookalikeIndex index = LookalikeIndex.EMPTY.with("billing@okaxis", POISONING);
        assertThat(index.with("bi11ing@okaxis", POISONING)).isSameAs(index);
    }

    @Test
    void namesAreTouchedOnPowersOfTwo() {
        Transaction payment = Pay.transfer("alice", "bob", 10, 5).build();
        List<Long> touched = new ArrayList<>();
        for (long before = 0; before < 20; before++) {
            if (LookalikeIndex.worthTouching(payment, new Relation(before, 1, 1))) {
                touched.add(before + 1);
            }
        }
        assertThat(touched).containsExactly(1L, 2L, 4L, 8L, 16L);
        Transaction card = Pay.purchase("alice", "shop", 10, 5).build();
        assertThat(LookalikeIndex.worthTouching(card, Relation.NEW)).isFalse();
    }

    @Test
    void unknownFormsAreRefused() {
        assertThatThrownBy(() -> Stored.value(new ReceiptRingCodec(), new byte[] {9, 0, 0}))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> Stored.value(new LookalikeIndexCodec(), new byte[] {9, 0, 0}))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Property
    void namesThatDifferInDigitsOnlyAreNoImitations(
            @ForAll @AlphaChars @StringLength(min = 1, max = 10) String name,
            @ForAll @NumericChars @StringLength(min = 1, max = 8) String one,
            @ForAll @NumericChars @StringLength(min = 1, max = 8) String other) {
        assertThat(Likeness.of(name + one, name + other, POISONING)).isEqualTo(Likeness.NONE);
    }

    @Property
    void likenessIsSymmetricAndNothingImitatesItself(
            @ForAll @StringLength(max = 30) String one,
            @ForAll @StringLength(max = 30) String other) {
        assertThat(Likeness.of(one, other, POISONING))
                .isEqualTo(Likeness.of(other, one, POISONING));
        assertThat(Likeness.of(one, one, POISONING)).isEqualTo(Likeness.NONE);
    }

    @Property
    void oneOrTwoChangedLettersOfALongNameNeverEscape(
            @ForAll @AlphaChars @StringLength(min = 12, max = 30) String name,
            @ForAll @AlphaChars @StringLength(min = 2, max = 2) String letters,
            @ForAll Random random) {
        StringBuilder changed = new StringBuilder(name);
        changed.setCharAt(random.nextInt(name.length()), letters.charAt(0));
        changed.setCharAt(random.nextInt(name.length()), letters.charAt(1));
        boolean same = name.equalsIgnoreCase(changed.toString());
        assertThat(likeness(name, changed.toString()) == Likeness.NONE).isEqualTo(same);
    }

    @Property
    void equalSkeletonsHaveEqualCharacters(
            @ForAll @CharRange(from = 'l', to = 'w') @StringLength(max = 8) String one,
            @ForAll @CharRange(from = 'l', to = 'w') @StringLength(max = 8) String other) {
        String worse = one.replace("m", "rn").replace("w", "vv").replace("l", "1");
        assertThat(Skeleton.of(worse)).isEqualTo(Skeleton.of(one));
        assertThat(Skeleton.characters(worse)).isEqualTo(Skeleton.characters(one));
        if (Skeleton.of(one).equals(Skeleton.of(other))) {
            assertThat(Skeleton.characters(one)).isEqualTo(Skeleton.characters(other));
        }
    }

    @Property
    void editDistanceIsWhatItSays(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
        int distance = distance(one, other);
        for (int edits = 0; edits <= 2; edits++) {
            assertThat(EditDistance.within(edits, one, other)).isEqualTo(distance <= edits);
        }
    }

    @Test
    void likenessByExample() {
        assertThat(likeness("ravi@okaxis", "ravi@okhdfcbank")).isEqualTo(Likeness.NONE);
        assertThat(likeness("ravi@okaxis", "ravl@okaxis")).isEqualTo(Likeness.CONFUSABLE);
        assertThat(likeness("ravi.kumar@ok", "ravikumar@ok")).isEqualTo(Likeness.CONFUSABLE);
        assertThat(likeness("amazon@apl", "arnazon@apl")).isEqualTo(Likeness.CONFUSABLE);
        assertThat(likeness("microsoft", "micrоsoft")).isEqualTo(Likeness.CONFUSABLE);
        assertThat(likeness("anna.smith@upi", "anne.smith@upi")).isEqualTo(Likeness.EDITED);
        assertThat(likeness("walmart", "wlamart")).isEqualTo(Likeness.EDITED);
        assertThat(likeness("bob", "rob")).isEqualTo(Likeness.NONE);
        assertThat(likeness("a-1-12", "a-11-2")).isEqualTo(Likeness.NONE);
        assertThat(likeness("DE89370400440532013000", "DE89370400440532013001"))
                .isEqualTo(Likeness.NONE);
        String base58 = "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE";
        assertThat(likeness(base58, "TQn9aaaaaaaaaaaaaaaaaaaaaaaa7acbLSF"))
                .isEqualTo(Likeness.NONE);
        assertThat(likeness(base58, "TQn9aaaaaaaaaaaaaaaaaaaaaaaa7acbLSE"))
                .isEqualTo(Likeness.ADDRESS);
    }

    private static Likeness likeness(String one, String other) {
        return Likeness.of(one, other, POISONING);
    }

    private static Nature nature(Transaction payment, long micros, Set<ListKind> kinds) {
        return ReceiptRing.EMPTY.receive(payment, micros, kinds, DUST).get(0).nature();
    }

    private static Inflow inflow(long time, long identity, Nature nature) {
        return new Inflow(time, 1_000_000, 7, identity, OnChain.NONE, nature);
    }

    private static ReceiptRing ring(List<Inflow> inflows) {
        ReceiptRing ring = ReceiptRing.EMPTY;
        for (Inflow inflow : inflows) {
            ring = ring.with(inflow);
        }
        return ring;
    }

    private static List<Long> times(ReceiptRing ring) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            times.add(ring.get(i).time());
        }
        assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
        return times;
    }

    /** Optimal string alignment by the textbook's table. */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                best = Math.min(best, table[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, table[i - 2][j - 2] + 1);
                }
                table[i][j] = best;
            }
        }
        return table[one.length()][other.length()];
    }
}
