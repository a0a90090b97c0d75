package io.sluice.training.shape;

import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.policy.ExpectedShape;
import io.sluice.workload.features.FeatureRow;
import io.sluice.workload.features.FeatureTable;
import io.sluice.workload.features.FeatureTableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Fits the expected shape on the genuine payments of a feature table. */
public final class ShapeTraining {

    private ShapeTraining() {}

    /**
     * Trains.
     *
     * @param arguments feature table, file to write, name of the version
     */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: ShapeTraining FEATURES.csv.gz SHAPE.json VERSION");
            System.exit(2);
        }
        try {
            ExpectedShape shape = fit(Path.of(arguments[0]), arguments[2]);
            Files.writeString(Path.of(arguments[1]), ShapeJson.of(shape));
            System.out.printf(
                    "%s: %.4f payments an hour, dispersion %.2f%n",
                    arguments[1], shape.paymentsPerHour(), shape.dispersion());
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static ExpectedShape fit(Path table, String version) throws IOException {
        FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
        int localHour = registry.index(Feature.LOCAL_HOUR);
        ShapeTrainer trainer = new ShapeTrainer();
        try (FeatureTableReader reader = FeatureTable.read(table, registry)) {
            for (Optional<FeatureRow> next = reader.next();
                    next.isPresent();
                    next = reader.next()) {
                FeatureRow row = next.get();
                if (!row.isFraud()) {
                    trainer.add(
                            row.label().identity().sender(),
                            row.timestamp(),
                            LocalOffset.minutes(row.timestamp(), row.features().get(localHour)));
                }
            }
        }
        return trainer.train(version);
    }
}
