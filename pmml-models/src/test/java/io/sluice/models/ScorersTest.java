package io.sluice.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScorersTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private static final double[] EDGES = {
        0,
        -0.0,
        0.5,
        1,
        1.5000000000000002,
        341450.00000000006,
        1e15,
        -1e15,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private final List<String> told = new ArrayList<>();

    @Test
    void theShippedModelRunsFromFlatArraysAndSaysTheSameToTheLastBit() {
        Scorer reference = reference(shipped());
        Scorer flat = flat(shipped());

        assertThat(flat).isInstanceOf(BoostedTreesScorer.class);
        assertThat(flat.model()).isEqualTo("m");
        assertThat(told).isEmpty();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            FeatureVector vector = vector(random);
            assertThat(flat.probability(vector))
                    .as("%s", vector)
                    .isEqualTo(reference.probability(vector));
        }
    }

    @Test
    void anotherFormRunsAsItIs() {
        assertThat(new ShippedModel("tiny").open(REGISTRY)).isInstanceOf(PmmlScorer.class);
        String noDefault = shipped().replace("missingValueStrategy=\"defaultChild\"", "");
        assertThat(flat(noDefault)).isInstanceOf(PmmlScorer.class);
        String inclusive =
                shipped().replaceFirst("operator=\"greaterThan\"", "operator=\"greaterOrEqual\"");
        assertThat(flat(inclusive)).isInstanceOf(PmmlScorer.class);
        String averaged =
                shipped().replace("multipleModelMethod=\"sum\"", "multipleModelMethod=\"average\"");
        assertThat(flat(averaged)).isInstanceOf(PmmlScorer.class);
    }

    @Test
    void whatTheFlatFormDoesNotKnowOfIsFoundOutByProbing() {
        String scaled = shipped().replace("coefficient=\"1.0\"", "coefficient=\"0.5\"");

        assertThat(flat(scaled)).isInstanceOf(PmmlScorer.class);
    }

    @Test
    void fieldsThatNoVectorHasAsTheyAreRunAsTheyAre() {
        String derived =
                shipped()
                        .replace(
                                "</DataDictionary>",
                                "</DataDictionary><TransformationDictionary><DerivedField"
                                        + " name=\"half\" optype=\"continuous\""
                                        + " dataType=\"double\"><Apply function=\"/\"><FieldRef"
                                        + " field=\"velocity_ratio\"/><Constant"
                                        + " dataType=\"double\">2</Constant></Apply>"
                                        + "</DerivedField></TransformationDictionary>")
                        .replace(
                                "<SimplePredicate field=\"velocity_ratio\"",
                                "<SimplePredicate field=\"half\"");
        assertThat(derived).contains("<SimplePredicate field=\"half\"");
        assertRunsAsItIs(derived);
        for (String type : List.of("integer", "float")) {
            String other =
                    shipped()
                            .replace(
                                    "name=\"channel\" optype=\"continuous\" dataType=\"double\"",
                                    "name=\"channel\" optype=\"continuous\" dataType=\""
                                            + type
                                            + "\"");
            assertThat(other).isNotEqualTo(shipped());
            assertRunsAsItIs(other);
        }
    }

    private void assertRunsAsItIs(String pmml) {
        told.clear();
        Scorer scorer = flat(pmml);
        assertThat(scorer).isInstanceOf(PmmlScorer.class);
        assertThat(scorer.probability(FeatureVector.empty(REGISTRY))).isBetween(0.0, 1.0);
        assertThat(told).hasSize(1).first().asString().startsWith("m runs by jpmml-evaluator: ");
    }

    private static FeatureVector vector(SplittableRandom random) {
        FeatureVector vector = FeatureVector.empty(REGISTRY);
        for (int i = 0; i < vector.size(); i++) {
            switch (random.nextInt(4)) {
                case 0 -> vector.set(i, EDGES[random.nextInt(EDGES.length)]);
                case 1 -> vector.set(i, random.nextDouble(-2, 10));
                case 2 -> vector.set(i, random.nextDouble(0, 1e9));
                case 3 -> vector.set(i, Double.NaN);
                default -> throw new AssertionError();
            }
        }
        return vector;
    }

    private Scorer flat(String pmml) {
        return Scorers.open("m", stream(pmml), REGISTRY, told::add);
    }

    private static Scorer reference(String pmml) {
        return PmmlScorer.open("m", stream(pmml), REGISTRY);
    }

    private static ByteArrayInputStream stream(String pmml) {
        return new ByteArrayInputStream(pmml.getBytes(StandardCharsets.UTF_8));
    }

    private static String shipped() {
        return new String(
                new ShippedModel("payment-gbm-1").read("model.pmml"), StandardCharsets.UTF_8);
    }
}
