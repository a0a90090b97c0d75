package io.sluice.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.PolicyDefaults;
import org.junit.jupiter.api.Test;

class ModelEvidenceTest {

    @Test
    void aModelThatFailsInWhateverWayCostsItsOwnEvidence() {
        Scorer broken =
                new Scorer() {
                    @Override
                    public String model() {
                        return "broken";
                    }

                    @Override
                    public double probability(FeatureVector features) {
                        throw new ArithmeticException("/ by zero");
                    }
                };

        assertThat(
                        ModelEvidence.of(
                                        broken,
                                        FeatureVector.of(1),
                                        PolicyDefaults.policy().model())
                                .state())
                .isEqualTo(EvidenceState.FAILED);
    }
}
