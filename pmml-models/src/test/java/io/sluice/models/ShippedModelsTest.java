package io.sluice.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each model that ships is whole and says today what it said when it was made. */
class ShippedModelsTest {

    private static final double TOLERANCE = 1e-9;
    private static final int LEAST_VECTORS = 50;
    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    @TestFactory
    Stream<DynamicTest> modelsKeepTheirGoldenVectors() throws IOException, URISyntaxException {
        Path classes =
                Path.of(
                        ShippedModel.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (Stream<Path> entries = Files.list(classes.resolve("io/sluice/models"))) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            return folders.stream()
                    .map(folder -> folder.getFileName().toString())
                    .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
        }
    }

    private static void check(String name) {
        ShippedModel model = new ShippedModel(name);
        assertThat(text(model, "card.md")).contains("# " + name, "## Data", "## Limits");
        List<String> lines = text(model, "golden.csv").lines().toList();
        assertThat(lines).hasSizeGreaterThan(LEAST_VECTORS);
        List<String> columns = List.of(lines.get(0).split(",", -1));
        assertThat(lines.subList(1, lines.size())).anyMatch(line -> line.contains(",,"));
        Scorer scorer = model.open(REGISTRY);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            assertThat(scorer.probability(vector(columns, fields)))
                    .as(line)
                    .isEqualTo(Double.parseDouble(fields[0]), within(TOLERANCE));
        }
    }

    private static FeatureVector vector(List<String> columns, String[] fields) {
        FeatureVector vector = FeatureVector.empty(REGISTRY);
        List<String> names = REGISTRY.names();
        for (int i = 1; i < fields.length; i++) {
            if (!fields[i].isEmpty()) {
                vector.set(names.indexOf(columns.get(i)), Double.parseDouble(fields[i]));
            }
        }
        return vector;
    }

    private static String text(ShippedModel model, String file) {
        return new String(model.read(file), StandardCharsets.UTF_8);
    }
}
