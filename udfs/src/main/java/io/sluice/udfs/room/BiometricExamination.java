package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.biometric.BiometricAnalyzer;
import io.sluice.udfs.analyzer.biometric.BiometricDetector;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.analyzer.biometric.BiometricScore;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares how the payer moves with how the account's user moves on such a device. */
final class BiometricExamination {

    private static final String NO_CLASS = "";
    private static final int MOST_CLASSES = 8;

    private final BiometricAnalyzer analyzer = BiometricAnalyzer.DEFAULT;
    private final BiometricDetector detector = BiometricDetector.withoutPopulation();

    /** Gives evidence and learns the sample if nothing speaks against the payment. */
    Evidence examine(SenderContext context, List<Evidence> others, FeatureRegistry registry) {
        Transaction transaction = context.payment().transaction();
        Biometrics sample = transaction.biometrics();
        Attempts attempts = context.attempts();
        SenderRows rows = context.rows();
        String deviceClass = deviceClass(transaction);
        BiometricProfile profile = rows.biometrics(deviceClass);
        int known = known(profile, context);
        Optional<Optional<BiometricScore>> score =
                attempts.at(() -> detector.score(profile, sample));
        score.flatMap(found -> found)
                .ifPresent(
                        found ->
                                context.payment()
                                        .features()
                                        .set(
                                                registry.index(Feature.BIOMETRIC_DISTANCE),
                                                found.distance()));
        Evidence evidence =
                attempts.evidence(
                        AnalyzerId.BIOMETRIC, score, found -> analyzer.judge(sample, known, found));
        if (!sample.isEmpty()
                && analyzer.learnsFrom(evidence)
                && clean(others)
                && hasRoom(profile, rows)
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

    /**
     * Samples that the payment could be compared with. Who hides the movements at a device of a
     * class that the account never used hides from all profiles.
     */
    private static int known(BiometricProfile profile, SenderContext context) {
        int known = profile.size();
        if (!context.payment().transaction().biometrics().isEmpty() || !newClass(context)) {
            return known;
        }
        for (String deviceClass : context.rows().deviceClasses()) {
            known = Math.max(known, context.rows().biometrics(deviceClass).size());
        }
        return known;
    }

    private static boolean newClass(SenderContext context) {
        boolean shown = context.payment().transaction().device().id() != null;
        return shown
                && context.circumstances()
                        .map(now -> now.sighting().deviceClass())
                        .filter(seen -> context.profile().deviceClasses().count(seen) == 0)
                        .isPresent();
    }

    private static String deviceClass(Transaction transaction) {
        String type = transaction.device().type();
        return type == null ? NO_CLASS : type.toLowerCase(Locale.ROOT);
    }

    /** Classes are text as received: who invents ever new ones must not fill the state. */
    private static boolean hasRoom(BiometricProfile profile, SenderRows rows) {
        if (profile.size() > 0) {
            return true;
        }
        int classes = 0;
        for (String ignored : rows.deviceClasses()) {
            classes++;
        }
        return classes < MOST_CLASSES;
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
