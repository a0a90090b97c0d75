package io.sluice.udfs.analyzer.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.model.Biometrics;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiometricDetectorTest {

    private final BiometricDetector detector = BiometricDetector.withoutPopulation();
    private final Random random = new Random(11);

    @Test
    void saysNothingOfTooFewSamples() {
        assertThat(detector.score(Samples.profile(9, 20, random), Samples.around(20, random)))
                .isEmpty();
        assertThat(detector.score(Samples.profile(10, 20, random), Samples.around(20, random)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 100})
    void tellsTheOwnerFromAStranger(int samples) {
        BiometricProfile profile = Samples.profile(samples, 20, random);
        double alert = BiometricAnalyzer.DEFAULT.alertDistance();
        assertThat(share(detector, profile, () -> Samples.around(20, random), alert))
                .isLessThan(0.02);
        assertThat(share(detector, profile, () -> Samples.around(30, random), alert))
                .isGreaterThan(0.95);
    }

    @Test
    void amongKnownPeopleAFittingRareValueSpeaksLouderForTheOwner() {
        BiometricDetector informed = new BiometricDetector(Samples.population(random));
        double common = mean(informed, Samples.profile(100, 20, random), 20);
        double rare = mean(informed, Samples.profile(100, 33, random), 33);
        assertThat(common).isLessThan(0);
        assertThat(rare).isLessThan(common - 1);
        assertThat(mean(informed, Samples.profile(100, 20, random), 24)).isGreaterThan(4);
    }

    @Test
    void outliersInTheProfileDoLittle() {
        BiometricProfile profile = Samples.profile(90, 20, random);
        for (int i = 0; i < 10; i++) {
            profile.add(1000 + i, i * 9L, Samples.around(1e9, random));
        }
        double alert = BiometricAnalyzer.DEFAULT.alertDistance();
        assertThat(share(detector, profile, () -> Samples.around(20, random), alert))
                .isLessThan(0.02);
        assertThat(share(detector, profile, () -> Samples.around(30, random), alert))
                .isGreaterThan(0.95);
    }

    @Test
    void aConstantMetricAcceptsItsValueAndQuestionsAnother() {
        BiometricProfile profile = BiometricProfile.empty();
        IntStream.range(0, 40).forEach(i -> profile.add(i, i, Samples.of(Map.of("m", 0.5f))));
        assertThat(distance(profile, Map.of("m", 0.5f))).isLessThan(0);
        assertThat(distance(profile, Map.of("m", 0.8f))).isGreaterThan(2);
    }

    @Test
    void oneMetricNeverCountsForMoreThanLogTen() {
        BiometricProfile profile = Samples.profile(50, 20, random);
        for (float absurd : new float[] {-1e12f, 1e12f, 1e5f}) {
            BiometricScore score =
                    detector.score(profile, Samples.of(Map.of("pressure", absurd))).orElseThrow();
            assertThat(score.distance()).isCloseTo(Math.log(10), within(0.01));
            assertThat(Math.abs(score.deviations().get(0).deviations())).isEqualTo(99);
        }
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        BiometricProfile profile = Samples.profile(50, 20, random);
        Biometrics sample =
                Samples.of(Map.of("pressure", 20f, "typing_speed", Float.NaN, "unknown", 3f));
        assertThat(detector.score(profile, sample).orElseThrow().deviations())
                .extracting(MetricDeviation::metric)
                .containsExactly("pressure");
        assertThat(detector.score(profile, Samples.of(Map.of("unknown", 3f)))).isEmpty();
    }

    @Test
    void aNewMetricIsComparedOnceItHasHistory() {
        BiometricProfile profile = Samples.profile(50, 20, random);
        for (int i = 0; i < 10; i++) {
            assertThat(detector.score(profile, Samples.of(Map.of("gyro", 1f)))).isEmpty();
            profile.add(100 + i, 100 + i, Samples.of(Map.of("gyro", 1f + i / 100f)));
        }
        assertThat(detector.score(profile, Samples.of(Map.of("gyro", 1f)))).isPresent();
    }

    @Test
    void theStrongestMetricComesFirst() {
        BiometricProfile profile = Samples.profile(100, 20, random);
        BiometricScore score =
                detector.score(profile, Samples.of(Map.of("pressure", 20f, "swipe_velocity", 14f)))
                        .orElseThrow();
        assertThat(score.deviations().get(0).metric()).isEqualTo("swipe_velocity");
        assertThat(score.deviations().get(0).deviations()).isBetween(-8.0, -4.0);
    }

    private double distance(BiometricProfile profile, Map<String, Float> sample) {
        return detector.score(profile, Samples.of(sample)).orElseThrow().distance();
    }

    private double mean(BiometricDetector judge, BiometricProfile profile, double person) {
        return IntStream.range(0, 500)
                .mapToDouble(
                        i ->
                                judge.score(profile, Samples.around(person, random))
                                        .orElseThrow()
                                        .distance())
                .average()
                .orElseThrow();
    }

    private static double share(
            BiometricDetector judge,
            BiometricProfile profile,
            Supplier<Biometrics> person,
            double threshold) {
        return IntStream.range(0, 500)
                        .filter(
                                i ->
                                        judge.score(profile, person.get()).orElseThrow().distance()
                                                >= threshold)
                        .count()
                / 500.0;
    }
}
