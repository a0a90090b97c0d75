package io.sluice.training.payment;

import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Identity;
import io.sluice.workload.features.FeatureRow;
import io.sluice.workload.features.FeatureTable;
import io.sluice.workload.features.FeatureTableWriter;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Typology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Forty days of made-up features: fraud has high amounts from new devices, half of the devices are
 * missing. Only good for testing the pipeline.
 */
final class SyntheticTable {

    static final FeatureRegistry REGISTRY = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    /** Monday, 2 March 2026, 00:00 UTC. */
    static final long START = 1_772_409_600_000L;

    private static final long DAY = 86_400_000;

    private SyntheticTable() {}

    static void write(Path file, int payments, long seed) throws IOException {
        Random random = new Random(seed);
        try (FeatureTableWriter writer = FeatureTable.write(file, REGISTRY)) {
            for (int i = 0; i < payments; i++) {
                writer.write(row(i, START + 40 * DAY * i / payments, random));
            }
        }
    }

    private static FeatureRow row(int number, long time, Random random) {
        boolean fraud = random.nextInt(20) == 0;
        double shift = fraud ? 2.5 : 0;
        double z = random.nextGaussian() + shift;
        FeatureVector features = FeatureVector.empty(REGISTRY);
        features.set(REGISTRY.index(Feature.AMOUNT), Math.rint(1e7 * Math.exp(z)));
        features.set(REGISTRY.index(Feature.AMOUNT_Z), z);
        features.set(REGISTRY.index(Feature.LOCAL_HOUR), time / 3_600_000.0 % 24);
        features.set(REGISTRY.index(Feature.SENDER_AGE), time - START);
        if (random.nextBoolean()) {
            features.set(REGISTRY.index(Feature.DEVICE_PAYMENTS), random.nextInt(fraud ? 3 : 40));
        }
        return new FeatureRow(
                label(number, fraud),
                time,
                time + 5,
                (long) (1e7 * Math.exp(z)),
                fraud ? OptionalLong.of(time + DAY) : OptionalLong.empty(),
                features);
    }

    private static Label label(int number, boolean fraud) {
        Identity identity = new Identity("s" + number % 97, Integer.toString(number));
        if (fraud) {
            return Label.fraud(identity, Typology.ACCOUNT_TAKEOVER, "takeover-" + number / 40);
        }
        return number % 10 == 0
                ? Label.hardNegative(identity, HardNegative.PAYROLL)
                : Label.genuine(identity);
    }
}
