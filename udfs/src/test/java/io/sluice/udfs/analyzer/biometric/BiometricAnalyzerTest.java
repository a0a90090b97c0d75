package io.sluice.udfs.analyzer.biometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BiometricAnalyzerTest {

    private static final Biometrics SAMPLE = Samples.of(Map.of("pressure", 1f));
    private final BiometricAnalyzer analyzer = BiometricAnalyzer.DEFAULT;

    @Test
    void isNotApplicableWithoutASample() {
        Evidence evidence = analyzer.judge(Biometrics.NONE, 9, Optional.empty());
        assertThat(evidence.state()).isEqualTo(EvidenceState.NOT_APPLICABLE);
        assertThat(analyzer.learnsFrom(evidence)).isFalse();
    }

    @Test
    void countsAsThePriorIfTheUserIsKnownAndHides() {
        Evidence evidence = analyzer.judge(Biometrics.NONE, 10, Optional.empty());
        assertThat(evidence.state()).isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        assertThat(evidence.reasons().get(0).text())
                .isEqualTo("no biometrics, by which 10 earlier payments are known");
    }

    @Test
    void learnsWhileHistoryIsShort() {
        Evidence evidence = analyzer.judge(SAMPLE, 0, Optional.empty());
        assertThat(evidence.state()).isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
        assertThat(analyzer.learnsFrom(evidence)).isTrue();
    }

    @Test
    void theOwnerIsCleanAndLearnt() {
        Evidence evidence = judged(-3);
        assertThat(evidence.analyzer()).isEqualTo(AnalyzerId.BIOMETRIC);
        assertThat(evidence.score()).isLessThan(5);
        assertThat(evidence.reasons()).isEmpty();
        assertThat(evidence.alertTypes()).isEmpty();
        assertThat(analyzer.learnsFrom(evidence)).isTrue();
    }

    @Test
    void doubtIsNotLearntButDoesNotAlert() {
        Evidence evidence = judged(2.1);
        assertThat(evidence.score()).isBetween(41, 60);
        assertThat(evidence.alertTypes()).isEmpty();
        assertThat(analyzer.learnsFrom(evidence)).isFalse();
    }

    @Test
    void aStrangerAlertsWithTheMetricsThatDeviate() {
        Evidence evidence = judged(5);
        assertThat(evidence.alertTypes()).containsExactly(AlertType.BIOMETRIC_ANOMALY);
        assertThat(evidence.score()).isGreaterThan(90);
        assertThat(evidence.reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "pressure deviates by +6.2 robust deviations,"
                                + " the sample as a whole by 5.0 nats",
                        "device_angle deviates by -3.0 robust deviations,"
                                + " the sample as a whole by 5.0 nats");
        assertThat(evidence.reasons().get(0).strength()).isEqualTo(evidence.score());
    }

    @Test
    void alertsExactlyFromTheAlertDistanceOn() {
        double alert = analyzer.alertDistance();
        assertThat(judged(alert + 1e-6).alertTypes()).isNotEmpty();
        assertThat(judged(alert - 1e-6).alertTypes()).isEmpty();
    }

    @Test
    void oneMetricAloneNeverAlerts() {
        assertThat(analyzer.alertDistance()).isGreaterThan(Math.log(10));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> new BiometricAnalyzer(Double.NaN, 61))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BiometricAnalyzer(0.1, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Evidence judged(double distance) {
        return analyzer.judge(
                SAMPLE,
                10,
                Optional.of(
                        new BiometricScore(
                                distance,
                                List.of(
                                        new MetricDeviation("typing_speed", 0.1, -1),
                                        new MetricDeviation("device_angle", -3, 1),
                                        new MetricDeviation("pressure", 6.2, 2)))));
    }
}
