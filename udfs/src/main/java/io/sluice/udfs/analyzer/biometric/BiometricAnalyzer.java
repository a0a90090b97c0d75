package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.udfs.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says how much the movements at the device speak for a stranger.
 *
 * <p>The score is the probability in percent that a stranger moved, by Bayes' rule from the
 * distance and prior odds. At odds of 1:9 and the default alert score, a single metric can never
 * alert.
 *
 * @param priorOdds odds of a stranger before the sample was seen, positive
 * @param alertScore the least score, 1 to 100, that is a {@link AlertType#BIOMETRIC_ANOMALY}
 */
public record BiometricAnalyzer(double priorOdds, int alertScore) {

    /** Prior odds of 1:9, and an alert from HIGH on. */
    public static final BiometricAnalyzer DEFAULT = new BiometricAnalyzer(1 / 9.0, 61);

    private static final int MAX_REASONS = 4;

    /**
     * @throws IllegalArgumentException if an argument is out of range
     */
    public BiometricAnalyzer {
        if (!(priorOdds > 0) || alertScore < 1 || alertScore > 100) {
            throw new IllegalArgumentException(
                    "prior odds " + priorOdds + ", alert score " + alertScore);
        }
    }

    /**
     * The evidence of a payment.
     *
     * @param sample as the payment carries it
     * @param known samples that are known of the user on such a device
     * @param score what the detector says of it
     */
    public Evidence judge(Biometrics sample, int known, Optional<BiometricScore> score) {
        if (sample.isEmpty()) {
            return known < BiometricDetector.LEAST_SAMPLES
                    ? Evidence.absent(AnalyzerId.BIOMETRIC, EvidenceState.NOT_APPLICABLE)
                    : Evidence.withheld(AnalyzerId.BIOMETRIC, noSample(known));
        }
        return score.map(this::scored)
                .orElseGet(
                        () ->
                                Evidence.absent(
                                        AnalyzerId.BIOMETRIC, EvidenceState.INSUFFICIENT_HISTORY));
    }

    /**
     * Whether the profile may learn a sample on this evidence: nothing is known against it. A
     * payment with a bad outcome must be forgotten again.
     */
    public boolean learnsFrom(Evidence evidence) {
        return switch (evidence.state()) {
            case INSUFFICIENT_HISTORY -> true;
            case SCORED -> evidence.score() < RiskLevel.MEDIUM.least();
            case NOT_APPLICABLE, TIMED_OUT, FAILED -> false;
        };
    }

    /** The least distance in nats that alerts. */
    public double alertDistance() {
        double least = (alertScore - 0.5) / 100;
        return Math.log(least / (1 - least)) - Math.log(priorOdds);
    }

    private Evidence scored(BiometricScore score) {
        int percent = percent(score.distance());
        Set<AlertType> alerts =
                percent >= alertScore ? Set.of(AlertType.BIOMETRIC_ANOMALY) : Set.of();
        return Evidence.scored(AnalyzerId.BIOMETRIC, percent, reasons(score, percent), alerts);
    }

    private static Reason noSample(int known) {
        return Reason.of(
                ReasonCode.EVIDENCE_WITHHELD,
                Subject.DEVICE,
                0,
                "biometrics",
                String.valueOf(known));
    }

    private int percent(double distance) {
        return (int) Math.round(100 / (1 + Math.exp(-distance) / priorOdds));
    }

    private static List<Reason> reasons(BiometricScore score, int percent) {
        if (score.distance() <= 0) {
            return List.of();
        }
        double strongest = score.deviations().get(0).evidence();
        String whole = String.format(Locale.ROOT, "%.1f nats", score.distance());
        return score.deviations().stream()
                .filter(deviation -> deviation.evidence() > 0)
                .limit(MAX_REASONS)
                .map(
                        deviation ->
                                Reason.of(
                                        ReasonCode.BIOMETRICS_DEVIATE,
                                        Subject.DEVICE,
                                        (int) (percent * deviation.evidence() / strongest),
                                        deviation.metric(),
                                        String.format(
                                                Locale.ROOT,
                                                "%+.1f robust deviations",
                                                deviation.deviations()),
                                        whole))
                .toList();
    }
}
