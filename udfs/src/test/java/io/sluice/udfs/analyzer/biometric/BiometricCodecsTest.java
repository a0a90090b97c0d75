package io.sluice.udfs.analyzer.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.sluice.udfs.model.Biometrics;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BiometricCodecsTest {

    private final BiometricProfileCodec profiles = new BiometricProfileCodec();
    private final MetricPopulationCodec populations = new MetricPopulationCodec();

    @Test
    void aProfileComesBackAndGoesOnAlike() throws IOException {
        Random random = new Random(3);
        BiometricProfile profile = Samples.profile(120, 20, random);
        profile.add(500, 55, Samples.of(Map.of("late_metric", -3.5f)));
        BiometricProfile restored = Bytes.read(Bytes.of(profile), profiles);
        assertThat(Bytes.of(restored)).isEqualTo(Bytes.of(profile));

        Biometrics next = Samples.around(20, random);
        BiometricDetector detector = BiometricDetector.withoutPopulation();
        assertThat(detector.score(restored, next)).isEqualTo(detector.score(profile, next));
        profile.add(501, 501, next);
        restored.add(501, 501, next);
        assertThat(Bytes.of(restored)).isEqualTo(Bytes.of(profile));
    }

    @Test
    void aFullProfileOfFourMetricsStaysBelowThreeKilobytes() throws IOException {
        BiometricProfile profile = BiometricProfile.empty();
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            long time = 1_700_000_000_000L + i * 86_400_000L;
            profile.add(random.nextLong(), time, Samples.around(20, random));
        }
        assertThat(Bytes.of(profile)).hasSizeLessThan(3_000);
    }

    @Test
    void anEmptyProfileComesBack() throws IOException {
        BiometricProfile restored =
                Bytes.read(Bytes.of(BiometricProfile.withCapacity(7)), profiles);
        assertThat(restored.size()).isZero();
        assertThat(restored.capacity()).isEqualTo(7);
    }

    @Test
    void aPopulationComesBack() throws IOException {
        MetricPopulation population = Samples.population(new Random(5));
        assertThat(Bytes.read(Bytes.of(population, populations), populations))
                .isEqualTo(population);
    }

    @Test
    void unknownFormsAreRefused() throws IOException {
        byte[] profile = Bytes.of(Samples.profile(2, 20, new Random(6)));
        profile[0] = 9;
        assertThatIOException().isThrownBy(() -> Bytes.read(profile, profiles));
        byte[] overfull = {1, 1, 0, 2};
        assertThatIOException().isThrownBy(() -> Bytes.read(overfull, profiles));
    }
}
