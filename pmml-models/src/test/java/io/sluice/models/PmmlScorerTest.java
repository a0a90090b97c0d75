package io.sluice.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PmmlScorerTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    @Test
    void inputsAreFoundByNameAndMissingOnesAreMissing() {
        Scorer scorer = new ShippedModel("tiny").open(REGISTRY);
        FeatureVector features = FeatureVector.empty(REGISTRY);

        assertThat(scorer.model()).isEqualTo("tiny");
        assertThat(scorer.probability(features)).isEqualTo(0.125);
        features.set(REGISTRY.index(Feature.AMOUNT_Z), 1.5);
        assertThat(scorer.probability(features)).isEqualTo(0.75);
    }

    @Test
    void aDamagedOrAbsentModelIsRefused() {
        assertThatThrownBy(() -> new ShippedModel("damaged").open(REGISTRY))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("damaged: checksum");
        assertThatThrownBy(() -> new ShippedModel("absent").open(REGISTRY))
                .hasMessage("absent: no model.pmml is shipped");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> open("<PMML/>")).hasMessageContaining("m: not a PMML model");
        String other = model().replace("amount_z", "weather");
        assertThatThrownBy(() -> open(other))
                .hasMessage("m: input weather is not in the feature registry");
    }

    @Test
    void aModelOfSomethingElseIsRefused() {
        String other = model().replace("name=\"probability(1)\"", "name=\"p\"");
        assertThatThrownBy(() -> open(other))
                .hasMessageContaining("m: has no output probability(1)");
    }

    private static Scorer open(String pmml) {
        byte[] bytes = pmml.getBytes(StandardCharsets.UTF_8);
        return PmmlScorer.open("m", new ByteArrayInputStream(bytes), REGISTRY);
    }

    private static String model() {
        return new String(new ShippedModel("tiny").read("model.pmml"), StandardCharsets.UTF_8);
    }
}
