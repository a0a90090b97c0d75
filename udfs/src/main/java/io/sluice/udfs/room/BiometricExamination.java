package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.biometric.BiometricAnalyzer;
import io.sluice.udfs.analyzer.biometric.BiometricDetector;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.analyzer.biometric.BiometricScore;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Transaction;
import java.util.List;
import java.util.Optional;

/** Compares how the payer moves with how the account's user moves on such a device. */
final class BiometricExamination {

    private static final String NO_CLASS = "";

    private final BiometricAnalyzer analyzer = BiometricAnalyzer.DEFAULT;
    private final BiometricDetector detector = BiometricDetector.withoutPopulation();

    /** Gives evidence and learns the sample if nothing speaks against the payment. */
    Evidence examine(SenderContext context, List<Evidence> others, FeatureRegistry registry) {
        Transaction transaction = context.payment().transaction();
        Biometrics sample = transaction.biometrics();
        if (sample.isEmpty()) {
            return Evidence.absent(AnalyzerId.BIOMETRIC, EvidenceState.NOT_APPLICABLE);
        }
        Attempts attempts = context.attempts();
        SenderRows rows = context.rows();
        String deviceClass = deviceClass(transaction);
        BiometricProfile profile = rows.biometrics(deviceClass);
        Optional<Optional<BiometricScore>> score =
                attempts.at(() -> detector.score(profile, sample));
        score.flatMap(known -> known)
                .ifPresent(
                        found ->
                                context.payment()
                                        .features()
                                        .set(
                                                registry.index(Feature.BIOMETRIC_DISTANCE),
                                                found.distance()));
        Evidence evidence =
                attempts.evidence(
                        AnalyzerId.BIOMETRIC, score, known -> analyzer.judge(sample, known));
        if (analyzer.learnsFrom(evidence)
                && clean(others)
                && attempts.at(() -> learn(profile, transaction)).orElse(false)) {
            rows.keep(deviceClass, profile);
        }
        return evidence;
    }

    private static boolean learn(BiometricProfile profile, Transaction payment) {
        return profile.add(Hashes.hash64(payment.id()), payment.timestamp(), payment.biometrics());
    }

    /** Forgets what a payment taught. */
    static void forget(String id, SenderRows rows) {
        for (String deviceClass : rows.deviceClasses()) {
            BiometricProfile profile = rows.biometrics(deviceClass);
            if (profile.remove(Hashes.hash64(id))) {
                rows.keep(deviceClass, profile);
            }
        }
    }

    private static String deviceClass(Transaction transaction) {
        String type = transaction.device().type();
        return type == null ? NO_CLASS : type;
    }

    private static boolean clean(List<Evidence> others) {
        for (Evidence other : others) {
            if (!other.alertTypes().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
