package io.sluice.training.keystroke;

import io.sluice.udfs.analyzer.biometric.BiometricAnalyzer;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.analyzer.biometric.BiometricScore;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * The detector as it runs on payments: from an empty profile of 100 samples on, every repetition is
 * judged, and learnt if its own evidence is clean. Alerts on the second half are false; impostors
 * then try with their first repetitions.
 */
final class LiveReplay {

    private final BiometricAnalyzer analyzer = BiometricAnalyzer.DEFAULT;
    private final ProfileMethod.Detectors detectors;
    private int genuine;
    private int falseAlerts;
    private int impostors;
    private int missed;

    LiveReplay(ProfileMethod.Detectors detectors) {
        this.detectors = detectors;
    }

    /** Replays all typists and renders the rates. */
    String run(List<Typist> typists, Protocol protocol) {
        for (int owner = 0; owner < typists.size(); owner++) {
            BiometricProfile profile = type(typists.get(owner), owner, protocol);
            for (int other = 0; other < typists.size(); other++) {
                if (other != owner) {
                    attack(typists.get(other), owner, other, profile, protocol);
                }
            }
        }
        return "false accepts %.4f  false rejects %.4f"
                .formatted((double) missed / impostors, (double) falseAlerts / genuine);
    }

    private BiometricProfile type(Typist typist, int owner, Protocol protocol) {
        BiometricProfile profile = BiometricProfile.empty();
        for (int i = 0; i < protocol.genuineTo(); i++) {
            Biometrics sample = typist.repetitions().get(i);
            Evidence evidence = judge(profile, sample, owner, owner);
            if (i >= protocol.trainTo()) {
                genuine++;
                falseAlerts += evidence.alertTypes().isEmpty() ? 0 : 1;
            }
            if (analyzer.learnsFrom(evidence)) {
                profile.add(i, i, sample);
            }
        }
        return profile;
    }

    private void attack(
            Typist typist, int owner, int claimant, BiometricProfile profile, Protocol protocol) {
        for (int i = protocol.impostorFrom(); i < protocol.impostorTo(); i++) {
            Biometrics sample = typist.repetitions().get(i);
            impostors++;
            missed += judge(profile, sample, owner, claimant).alertTypes().isEmpty() ? 1 : 0;
        }
    }

    private Evidence judge(BiometricProfile profile, Biometrics sample, int owner, int claimant) {
        Optional<BiometricScore> score = detectors.of(owner, claimant).score(profile, sample);
        return analyzer.judge(sample, profile.size(), score);
    }
}
