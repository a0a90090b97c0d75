package io.sluice.udfs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AlertGroupTest {

    private static final Episode BURST =
            Episode.at(AlertType.VELOCITY_ANOMALY, Episode.sender("alice"), 3_600_000, 7_200_001);

    @Property
    void saysTheSameInWhateverOrderItsAlertsCome(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Random random = new Random(seed);
        List<AlertChange> changes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            changes.add(alert(i, random.nextInt(8), random.nextInt(101)));
        }
        AlertGroup group = gather(changes);
        Collections.shuffle(changes, random);

        assertThat(gather(changes)).isEqualTo(group);
        assertThat(group.alerts()).isEqualTo(size);
        assertThat(group.version()).isEqualTo(latest(changes) + size);
        assertThat(group.earliest()).hasSize(Math.min(size, AlertGroup.NAMED));
        assertThat(group.earliest()).isSortedAccordingTo(Comparator.comparingLong(Alert::time));
        assertThat(group.worst().score())
                .isEqualTo(
                        changes.stream().mapToInt(one -> ((Alert) one).score()).max().getAsInt());
    }

    @Test
    void isRetractedOnceAllItsPaymentsTurnedOutGenuine() {
        AlertGroup group = AlertGroup.open(alert(1, 1, 70)).with(alert(2, 2, 70));
        AlertGroup half = group.with(clearing(true));
        AlertGroup all = half.with(clearing(true));

        assertThat(half.isRetracted()).isFalse();
        assertThat(all.isRetracted()).isTrue();
        assertThat(all.isNews(half)).isTrue();
        assertThat(all.with(clearing(false)).isRetracted()).isFalse();
        assertThat(all.version()).isEqualTo(2 + 4);
    }

    @Property
    void countsAPaymentOnceInWhateverOrderItIsTold(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Random random = new Random(seed);
        List<Alert> told = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            told.add(revision(i + 1, random.nextInt(15), random.nextInt(8)));
        }
        AlertGroup group = gather(counted(told));
        Collections.shuffle(told, random);
        long payments = told.stream().map(Alert::identity).distinct().count();

        assertThat(gather(counted(told))).isEqualTo(group);
        assertThat(group.alerts()).isEqualTo(payments);
        assertThat(group.referenceMicros()).isEqualTo(3 * payments);
        assertThat(group.changes()).isEqualTo(size);
        assertThat(group.earliest())
                .extracting(Alert::identity)
                .hasSize((int) Math.min(payments, AlertGroup.NAMED))
                .doesNotHaveDuplicates();
    }

    /** Each alert but the first of a payment is a repeat. */
    private static List<AlertChange> counted(List<Alert> told) {
        Set<Identity> known = new HashSet<>();
        return told.stream()
                .map(one -> known.add(one.identity()) ? one : (AlertChange) new Repeat(one, false))
                .toList();
    }

    @Test
    void takesTheHarderActionOfARepeat() {
        AlertGroup group = AlertGroup.open(alert(1, 1, 70));
        AlertGroup harder = group.with(new Repeat(alert(1, 1, 95), false));

        assertThat(harder.alerts()).isEqualTo(1);
        assertThat(harder.action()).isEqualTo(Action.BLOCK);
        assertThat(harder.worst().score()).isEqualTo(95);
        assertThat(harder.isNews(group)).isTrue();
        assertThat(harder.version()).isGreaterThan(group.version());
    }

    @Test
    void knowsOfARepeatThatOpensItThatItsPaymentIsGenuine() {
        AlertGroup anew = AlertGroup.open(new Repeat(alert(1, 1, 70), true));

        assertThat(anew.isRetracted()).isTrue();
        assertThat(anew.with(clearing(false)).cleared()).isZero();
        assertThat(AlertGroup.open(alert(1, 1, 70)).with(clearing(false)).cleared()).isZero();
    }

    /** Else tables and readers of the topic refuse all that follows a start without state. */
    @Test
    void goesOnAboveWhatWasThereBeforeWhenItBeginsAnew() {
        AlertGroup before = AlertGroup.open(alert(1, 1, 70));
        for (int i = 2; i <= 200; i++) {
            before = before.with(alert(i, i, 70));
        }
        AlertGroup anew = AlertGroup.open(alert(1000, 1000, 70));

        assertThat(anew.version()).isGreaterThan(before.version());
    }

    @Test
    void takesItsVersionFromTheLedgersTimeOnly() {
        AlertGroup group = AlertGroup.open(alert(1, 1, 70));

        assertThat(group.with(clearing(true)).version()).isEqualTo(group.version() + 1);
        assertThat(group.with(alert(1, 5, 70)).version()).isEqualTo(group.version() + 1);
    }

    @Test
    void isNewsWhenItOpensOrGetsWorse() {
        AlertGroup group = AlertGroup.open(alert(1, 1, 70));
        AlertGroup same = group.with(alert(2, 2, 70));
        AlertGroup worse = same.with(alert(3, 3, 95));

        assertThat(group.isNews(null)).isTrue();
        assertThat(same.isNews(group)).isFalse();
        assertThat(worse.isNews(same)).isTrue();
    }

    @Test
    void sumsWhatHasAValueWithoutOverflow() {
        AlertGroup group =
                AlertGroup.open(worth(Long.MAX_VALUE - 1)).with(worth(Assessment.NO_RATE));
        assertThat(group.referenceMicros()).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(group.with(worth(5)).referenceMicros()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Alert bare =
                new Alert(BURST, new Identity("a", "t"), 0, -5, 0, null, "", Assessment.NO_RATE, 9);
        AlertGroup group = AlertGroup.open(bare).with(alert(1, 3, 88)).with(clearing(true));
        Suspicion suspicion =
                new Suspicion(
                        List.of(new Suspicion.Told(BURST, -1, 8)),
                        List.of(new Suspicion.Known(-3, true, 6)),
                        4);
        Repeat repeat = new Repeat(bare, true);

        assertThat(copy(new AlertGroupCodec(), group)).isEqualTo(group);
        assertThat(copy(new AlertCodec(), bare)).isEqualTo(bare);
        assertThat(copy(new AlertChangeCodec(), clearing(true))).isEqualTo(clearing(true));
        assertThat(copy(new AlertChangeCodec(), repeat)).isEqualTo(repeat);
        assertThat(copy(new SuspicionCodec(), suspicion)).isEqualTo(suspicion);
    }

    private static long latest(List<AlertChange> changes) {
        return changes.stream().mapToLong(one -> ((Alert) one).knownAt()).max().getAsLong();
    }

    private static AlertGroup gather(List<AlertChange> changes) {
        AlertGroup group = AlertGroup.open((Alert) changes.get(0));
        for (AlertChange change : changes.subList(1, changes.size())) {
            group = group.with(change);
        }
        return group;
    }

    private static Alert alert(int id, long time, int score) {
        Action action = score > 80 ? Action.BLOCK : Action.HOLD;
        return new Alert(
                BURST, new Identity("alice", "t" + id), 1, time, score, action, "why", 3, id);
    }

    private static Alert revision(int revision, int id, long time) {
        return new Alert(
                BURST,
                new Identity("alice", "t" + id),
                revision,
                time,
                revision % 7,
                Action.HOLD,
                "why",
                3,
                revision);
    }

    private static Alert worth(long micros) {
        return new Alert(BURST, new Identity("a", "t"), 1, 1, 70, Action.HOLD, "why", micros, 1);
    }

    private static Clearing clearing(boolean genuine) {
        return new Clearing(BURST, genuine, 11, 12);
    }

    private static <T> T copy(Codec<T> codec, T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, new DataOutputStream(bytes));
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
