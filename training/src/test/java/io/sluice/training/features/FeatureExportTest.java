package io.sluice.training.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.workload.features.FeatureRow;
import io.sluice.workload.features.FeatureTable;
import io.sluice.workload.features.FeatureTableReader;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.WorkloadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureExportTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    @TempDir private Path directory;

    @Test
    void everyPaymentOfAWorldGetsItsFeaturesAndItsTruth() throws IOException {
        Path file = directory.resolve("features.csv.gz");
        FeatureExport.write(
                file,
                WorkloadOptions.DEFAULT
                        .with(Population.ofCustomers(60))
                        .with(FraudPlan.each(1, 0)));

        List<FeatureRow> rows = new ArrayList<>();
        try (FeatureTableReader reader = FeatureTable.read(file, REGISTRY)) {
            for (Optional<FeatureRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }

        assertThat(rows)
                .hasSizeGreaterThan(3_000)
                .isSortedAccordingTo((a, b) -> Long.compare(a.timestamp(), b.timestamp()));
        assertThat(rows.stream().filter(FeatureRow::isFraud).map(r -> r.label().typology()))
                .hasSizeGreaterThan(12);
        assertThat(rows)
                .allMatch(row -> row.features().get(REGISTRY.index(Feature.AMOUNT)) >= 0)
                .allMatch(
                        row ->
                                row.knownAt().isEmpty()
                                        || row.knownAt().getAsLong() >= row.timestamp())
                .anyMatch(row -> row.knownAt().isPresent());
    }
}
