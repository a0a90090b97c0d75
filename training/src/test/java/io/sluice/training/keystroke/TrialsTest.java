package io.sluice.training.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrialsTest {

    @Test
    void separatedClaimsHaveNoErrors() {
        Trials trials = new Trials(new double[] {1, 2}, new double[] {3, 4, 5});
        assertThat(trials.equalErrorRate()).isZero();
        assertThat(trials.balancedThreshold()).isEqualTo(3);
    }

    @Test
    void errorsAreEqualBetweenThresholds() {
        Trials trials = new Trials(new double[] {1, 2, 3, 6}, new double[] {4, 5, 7, 8});
        assertThat(trials.equalErrorRate()).isEqualTo(0.25, within(1e-12));
        Trials uneven = new Trials(new double[] {1, 2, 5}, new double[] {3, 4, 6, 7, 8, 9, 10, 11});
        assertThat(uneven.equalErrorRate()).isBetween(0.125, 0.334);
    }

    @Test
    void reversedClaimsAreAlwaysWrong() {
        assertThat(new Trials(new double[] {5, 6}, new double[] {1, 2}).equalErrorRate())
                .isEqualTo(1);
    }

    @Test
    void ratesCountTheThresholdAsAlarm() {
        Trials trials = new Trials(new double[] {1, 2, 3, 4}, new double[] {2, 3});
        assertThat(trials.falseRejects(3)).isEqualTo(0.5);
        assertThat(trials.falseAccepts(3)).isEqualTo(0.5);
    }
}
