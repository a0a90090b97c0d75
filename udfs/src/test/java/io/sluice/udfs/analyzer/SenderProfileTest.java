package io.sluice.udfs.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Device;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SenderProfileTest {

    private static final long START = 1_750_000_000_000L;
    private static final long HOUR = LocalTime.HOUR_MILLIS;
    private static final SenderProfileCodec CODEC = new SenderProfileCodec();

    @Property(tries = 200)
    void survivesItsWireForm(@ForAll Random random, @ForAll @IntRange(max = 300) int payments)
            throws IOException {
        SenderProfile profile = taught(lessons(random, payments));
        assertThat(roundTrip(profile)).isEqualTo(profile);
    }

    @Property(tries = 100)
    void goesOnTheSameWhetherSavedInBetweenOrNot(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 120) int payments)
            throws IOException {
        SenderProfile kept = SenderProfile.EMPTY;
        SenderProfile saved = SenderProfile.EMPTY;
        for (Lesson lesson : lessons(random, payments)) {
            kept = kept.learn(lesson);
            saved = roundTrip(saved).learn(lesson);
        }
        assertThat(saved).isEqualTo(kept);
        assertThat(saved.amounts().quantiles().medianMicros())
                .isEqualTo(kept.amounts().quantiles().medianMicros());
    }

    @Property(tries = 200)
    void theOrderOfFewLessonsDoesNotMatter(@ForAll Random random) {
        List<Lesson> lessons = lessons(random, AmountSketch.BUFFER);
        SenderProfile inOrder = taught(lessons);
        Collections.shuffle(lessons, random);
        assertThat(taught(lessons)).isEqualTo(inOrder);
    }

    @Property(tries = 200)
    void unlearningTheLatestLessonsUndoesThem(
            @ForAll Random random, @ForAll @IntRange(max = 10) int known) {
        SenderProfile before = taught(lessons(random, known));
        Lesson bad = lesson(START + 900 * HOUR, 77_000_000, "stolen", "phone", "203.0.113.9");
        SenderProfile after =
                before.learn(bad).unlearn(bad.time(), bad.micros(), bad.sighting().mark(), true);
        assertThat(after.habits()).isEqualTo(before.habits());
        assertThat(after.amounts()).isEqualTo(before.amounts());
        assertThat(after.devices()).isEqualTo(before.devices());
        assertThat(after.networks()).isEqualTo(before.networks());
        assertThat(after.payments()).isEqualTo(before.payments());
    }

    @Test
    void aDeviceThatCameWithFraudGoesWithAllItsSightings() {
        SenderProfile profile = taught(lessons(new Random(1), 5));
        Lesson first = lesson(START + 800 * HOUR, 5_000_000, "stolen", "phone", "203.0.113.9");
        Lesson second = lesson(START + 802 * HOUR, 5_000_000, "stolen", "phone", "203.0.113.9");
        SenderProfile abused = profile.learn(first).learn(second);
        int mark = first.sighting().mark();

        assertThat(abused.devices().count(first.sighting().device())).isEqualTo(2);
        assertThat(abused.unlearn(first.time(), 5_000_000, mark, true).devices())
                .isEqualTo(profile.devices());
        assertThat(
                        abused.unlearn(first.time(), 5_000_000, mark, false)
                                .devices()
                                .count(first.sighting().device()))
                .isEqualTo(1);
    }

    @Test
    void habitsAreRebuiltFromTheLog() {
        List<Lesson> lessons = lessons(new Random(2), 20);
        SenderProfile profile = taught(lessons);
        SenderProfile rebuilt = profile.forgetHabits(20);
        for (Lesson lesson : lessons) {
            rebuilt = rebuilt.learn(Lesson.ofEvent(lesson.time(), lesson.micros()));
        }
        assertThat(rebuilt.amounts()).isEqualTo(profile.amounts());
        assertThat(rebuilt.habits()).isEqualTo(profile.habits());
        assertThat(rebuilt.devices()).isEqualTo(profile.devices());
        assertThat(rebuilt.payments()).isEqualTo(20);
        assertThat(profile.forgetHabits(15).payments()).isEqualTo(5);
    }

    @Test
    void staysSmall() throws IOException {
        Random random = new Random(3);
        assertThat(size(SenderProfile.EMPTY)).isLessThan(64);
        assertThat(size(taught(lessons(random, 20)))).isLessThan(500);
        SenderProfile wild = SenderProfile.EMPTY;
        for (int i = 0; i < 20_000; i++) {
            wild = wild.learn(wildLesson(random));
        }
        assertThat(size(wild)).isLessThan(1_300);
    }

    @Property(tries = 300)
    void extremesNeitherThrowNorSpoil(
            @ForAll long time, @ForAll long micros, @ForAll long other, @ForAll int mark)
            throws IOException {
        SenderProfile profile =
                SenderProfile.EMPTY
                        .learn(Lesson.ofEvent(time, micros))
                        .learn(Lesson.ofEvent(other, micros))
                        .unlearn(time, micros, mark, true)
                        .unlearn(other, other, mark, false)
                        .learn(Lesson.ofEvent(other, time));
        assertThat(roundTrip(profile)).isEqualTo(profile);
    }

    private static SenderProfile taught(List<Lesson> lessons) {
        SenderProfile profile = SenderProfile.EMPTY;
        for (Lesson lesson : lessons) {
            profile = profile.learn(lesson);
        }
        return profile;
    }

    /** A person with two devices and networks in one place; ends before START + 700 h. */
    private static List<Lesson> lessons(Random random, int count) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lessons.add(
                    lesson(
                            START + random.nextInt(700) * HOUR + i,
                            1_000_000L + random.nextInt(200_000_000),
                            random.nextInt(3) == 0 ? "desk" : "mobile",
                            "desktop",
                            random.nextBoolean() ? "198.51.100.7" : "2001:db8:1::5"));
        }
        return lessons;
    }

    private static Lesson lesson(long time, long micros, String device, String type, String ip) {
        Place place = new Place("Paris", "FR", 48.85, 2.35, 30, null);
        Sighting sighting = Sighting.of(new Device(device, type, ip), place);
        return new Lesson(time, micros, 60, sighting, place, 0, 0, 1, 1);
    }

    private static Lesson wildLesson(Random random) {
        Place place =
                new Place(
                        "x",
                        "C" + random.nextInt(99),
                        random.nextInt(90),
                        random.nextInt(180),
                        1,
                        null);
        Device device =
                new Device(
                        "d" + random.nextInt(99),
                        "t" + random.nextInt(9),
                        "10.0." + random.nextInt(99) + ".1");
        return new Lesson(
                START + random.nextInt(2_000) * HOUR,
                (long) Math.exp(14 + 2 * random.nextGaussian()),
                60,
                Sighting.of(device, place),
                place,
                random.nextInt(),
                9_000_000_000L,
                random.nextInt(100),
                random.nextInt(50));
    }

    private static int size(SenderProfile profile) throws IOException {
        return bytes(profile).length;
    }

    private static byte[] bytes(SenderProfile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CODEC.write(profile, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static SenderProfile roundTrip(SenderProfile profile) throws IOException {
        return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes(profile))));
    }
}
