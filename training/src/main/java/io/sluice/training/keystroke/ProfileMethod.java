package io.sluice.training.keystroke;

import io.sluice.udfs.analyzer.biometric.BiometricDetector;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.model.Biometrics;
import java.util.List;

/** The detector that judges payments, over a profile of the training samples. */
final class ProfileMethod implements Method {

    private final Detectors detectors;

    /** Which detector may judge a claim. */
    interface Detectors {

        /** The detector for a claimant to be the owner. */
        BiometricDetector of(int owner, int claimant);
    }

    ProfileMethod(Detectors detectors) {
        this.detectors = detectors;
    }

    @Override
    public Verifier enrol(int owner, List<Biometrics> training) {
        BiometricProfile profile = BiometricProfile.withCapacity(training.size());
        for (int i = 0; i < training.size(); i++) {
            profile.add(i, i, training.get(i));
        }
        return (claimant, sample) ->
                detectors.of(owner, claimant).score(profile, sample).orElseThrow().distance();
    }
}
