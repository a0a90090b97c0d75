package io.sluice.training.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sluice.workload.model.Period;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.WorkloadOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DetectionReportTest {

    private static final WorkloadOptions SMALL =
            WorkloadOptions.DEFAULT
                    .with(Population.ofCustomers(60))
                    .with(
                            new Period(
                                    Period.DEFAULT.start(),
                                    Duration.ofDays(10),
                                    Duration.ofDays(5)));

    @Test
    void worldsArePooledAndTheRulesAloneStandBesideTheModel() {
        String report = report("3", "4", "2", "1", "payment-gbm-1", "0");

        assertThat(report.lines().filter(line -> line.startsWith("==")))
                .containsExactly(
                        "== rules and payment-gbm-1, dial 0.00, seeds 3-4, parameter seeds 4-5,"
                                + " 1 episodes each",
                        "== rules alone, dial 0.00, seeds 3-4, parameter seeds 4-5, 1 episodes"
                                + " each");
        assertThat(report.lines().filter(line -> line.startsWith("ALL ")))
                .hasSize(2)
                .allMatch(line -> line.matches("ALL +24 .*"));
    }

    @Test
    void withoutAModelTheRulesAreJudgedAtEachDial() {
        String report = report("3", "4", "1", "1", "none", "0", "1");

        assertThat(report.lines().filter(line -> line.startsWith("==")))
                .containsExactly(
                        "== rules alone, dial 0.00, seeds 3-3, parameter seeds 4-4, 1 episodes"
                                + " each",
                        "== rules alone, dial 1.00, seeds 3-3, parameter seeds 4-4, 1 episodes"
                                + " each");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report("3", "4", "1", "1", "none"))
                .withMessageContaining("DIAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report("3", "4", "0", "1", "none", "0"));
    }

    private static String report(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DetectionReport.print(
                DetectionOptions.parse(SMALL, arguments),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
