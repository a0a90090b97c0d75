package io.sluice.udfs.analyzer.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Biometrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BiometricProfileTest {

    private static final Random RANDOM = new Random(7);

    @Test
    void keepsTheLatestSamplesByTime() {
        BiometricProfile profile = BiometricProfile.withCapacity(3);
        for (int time : new int[] {50, 10, 40, 20, 30}) {
            profile.add(time, time, Samples.of(Map.of("m", (float) time)));
        }
        assertThat(profile.samples())
                .extracting(ProfileSample::time)
                .containsExactly(30L, 40L, 50L);
        assertThat(profile.add(5, 5, Samples.of(Map.of("m", 5f)))).isFalse();
    }

    @Test
    void learnsAnIdOnce() {
        BiometricProfile profile = BiometricProfile.empty();
        assertThat(profile.add(1, 10, Samples.of(Map.of("m", 1f)))).isTrue();
        assertThat(profile.add(1, 11, Samples.of(Map.of("m", 2f)))).isFalse();
        assertThat(profile.size()).isEqualTo(1);
    }

    @Property(tries = 100)
    void forgettingEqualsNeverLearnt(
            @ForAll @IntRange(max = 60) int before,
            @ForAll @IntRange(max = 39) int after,
            @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        BiometricProfile with = BiometricProfile.empty();
        BiometricProfile without = BiometricProfile.empty();
        for (int i = 0; i < before + after; i++) {
            if (i == before) {
                with.add(
                        -1,
                        random.nextInt(100),
                        Samples.of(Map.of("seen_once", 1f, "pressure", 2f)));
            }
            Biometrics sample = Samples.around(20, random);
            with.add(i, i, sample);
            without.add(i, i, sample);
        }
        with.remove(-1);
        assertThat(Bytes.of(with)).isEqualTo(Bytes.of(without));
    }

    @Property(tries = 100)
    void orderOfArrivalDoesNotMatter(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<Biometrics> samples = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            samples.add(Samples.around(20, random));
            order.add(i);
        }
        BiometricProfile sorted = BiometricProfile.empty();
        order.forEach(i -> sorted.add(i, i / 2, samples.get(i)));
        Collections.shuffle(order, random);
        BiometricProfile shuffled = BiometricProfile.empty();
        order.forEach(i -> shuffled.add(i, i / 2, samples.get(i)));
        assertThat(Bytes.of(shuffled)).isEqualTo(Bytes.of(sorted));
    }

    @Test
    void refusesWhatIsNoMeasurement() {
        BiometricProfile profile = BiometricProfile.empty();
        assertThat(profile.add(1, 1, Biometrics.NONE)).isFalse();
        for (float absurd :
                new float[] {
                    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE
                }) {
            assertThat(profile.add(2, 2, Samples.of(Map.of("m", absurd)))).isFalse();
        }
        assertThat(profile.add(3, 3, Samples.of(Map.of("x".repeat(65), 1f)))).isFalse();
        assertThat(profile.size()).isZero();
        assertThat(profile.metrics()).isEmpty();
        assertThat(profile.add(4, 4, Samples.of(Map.of("m", Float.NaN, "n", 1f)))).isTrue();
        assertThat(profile.metrics()).containsExactly("n");
    }

    @Test
    void metricsComeAndGoWithTheirSamples() {
        BiometricProfile profile = BiometricProfile.withCapacity(2);
        profile.add(1, 1, Samples.of(Map.of("b", 1f)));
        profile.add(2, 2, Samples.of(Map.of("a", 2f, "b", 3f)));
        assertThat(profile.metrics()).containsExactly("a", "b");
        double[] column = new double[2];
        assertThat(profile.column(0, column)).isEqualTo(1);
        assertThat(profile.column(1, column)).isEqualTo(2);
        assertThat(column).containsExactly(1, 3);
        profile.add(3, 3, Samples.of(Map.of("a", 4f)));
        profile.add(4, 4, Samples.of(Map.of("a", 5f)));
        assertThat(profile.metrics()).containsExactly("a");
    }

    @Test
    void isBoundedInMetrics() {
        BiometricProfile profile = BiometricProfile.empty();
        for (int i = 0; i < 200; i++) {
            profile.add(i, i, Samples.of(Map.of("metric_" + i, 1f, "kept", 2f)));
        }
        assertThat(profile.metrics()).hasSize(BiometricProfile.MAX_METRICS).contains("kept");
        assertThat(profile.size()).isEqualTo(BiometricProfile.DEFAULT_CAPACITY);
    }

    @Test
    void copiesAreIndependent() {
        BiometricProfile profile = Samples.profile(5, 20, RANDOM);
        BiometricProfile copy = profile.copy();
        copy.add(99, 99, Samples.of(Map.of("new", 1f)));
        copy.remove(0);
        assertThat(profile.size()).isEqualTo(5);
        assertThat(profile.metrics()).isEqualTo(Samples.METRICS);
        assertThat(copy.remove(0)).isFalse();
    }

    @Test
    void needsRoom() {
        assertThatThrownBy(() -> BiometricProfile.withCapacity(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
