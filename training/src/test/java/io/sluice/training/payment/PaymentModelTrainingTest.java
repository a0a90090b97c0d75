package io.sluice.training.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.sluice.models.PmmlScorer;
import io.sluice.models.Scorer;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureVector;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on a small made-up table. */
class PaymentModelTrainingTest {

    @TempDir private Path directory;

    @BeforeAll
    static void needsTheNativeLibrary() {
        Optional<String> problem = NativeLightGbm.problem();
        assumeThat(problem).as("%s", problem.orElse("")).isEmpty();
    }

    @Test
    void aTableBecomesAModelThatShips() throws Exception {
        String printed = train(directory.resolve("toy-1"));

        assertThat(printed)
                .contains("area under ROC     0.9")
                .contains("unseen worlds: ")
                .contains("model: {holdAt: 0.0505, blockAt: 0.7692}");
        assertThat(directory.resolve("toy-1/card.md")).content().contains("# toy-1", "## Limits");
        assertThat(directory.resolve("toy-1/model.sha256")).content().matches("[0-9a-f]{64}\n");
        List<String> golden = Files.readAllLines(directory.resolve("toy-1/golden.csv"));
        assertThat(golden).hasSizeGreaterThan(50);
        assertThat(golden.get(0)).startsWith("probability,amount,").doesNotContain("sender_age");
        assertThat(golden.get(1)).matches("[0-9.E-]+,+");
        try (InputStream in = Files.newInputStream(directory.resolve("toy-1/model.pmml"))) {
            Scorer scorer = PmmlScorer.open("toy-1", in, SyntheticTable.REGISTRY);
            assertThat(scorer.probability(payment(4, 1))).isGreaterThan(0.5);
            assertThat(scorer.probability(payment(0, 30))).isLessThan(0.05);
        }
    }

    @Test
    void theSameTableGivesTheSameBytes() throws Exception {
        train(directory.resolve("a/toy-1"));
        train(directory.resolve("b/toy-1"));
        for (String file : List.of("model.pmml", "golden.csv", "model.sha256")) {
            assertThat(directory.resolve("a/toy-1").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("b/toy-1").resolve(file));
        }
    }

    @Test
    void aTableThatIsTooShortIsRefused() throws Exception {
        Path table = directory.resolve("short.csv.gz");
        SyntheticTable.write(table, 100, 1);
        TrainingOptions options = TrainingArguments.parse(table.toString(), "--warm-up-days", "41");
        assertThatThrownBy(() -> PaymentModelTraining.run(options, System.out))
                .hasMessage("w0: too short for the warm-up and two gaps");
    }

    private String train(Path out) throws Exception {
        Path table = directory.resolve("table.csv.gz");
        Path unseen = directory.resolve("unseen.csv.gz");
        SyntheticTable.write(table, 6_000, 1);
        SyntheticTable.write(unseen, 1_000, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TrainingOptions options =
                TrainingArguments.parse(
                        table.toString(),
                        "--unseen",
                        unseen.toString(),
                        "--out",
                        out.toString(),
                        "--trees",
                        "40",
                        "--learning-rate",
                        "0.2");
        PaymentModelTraining.run(options, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static FeatureVector payment(double z, double device) {
        FeatureVector features = FeatureVector.empty(SyntheticTable.REGISTRY);
        features.set(SyntheticTable.REGISTRY.index(Feature.AMOUNT), Math.rint(1e7 * Math.exp(z)));
        features.set(SyntheticTable.REGISTRY.index(Feature.AMOUNT_Z), z);
        features.set(SyntheticTable.REGISTRY.index(Feature.LOCAL_HOUR), 12);
        features.set(SyntheticTable.REGISTRY.index(Feature.DEVICE_PAYMENTS), device);
        return features;
    }
}
