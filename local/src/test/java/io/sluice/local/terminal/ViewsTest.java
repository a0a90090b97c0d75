package io.sluice.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.local.csv.CsvReport;
import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Summary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void theSummaryCountsEpisodesAndFalseAlarms() {
        new LinesView(out).summary(Example.summary());
        assertThat(lines())
                .contains(
                        "  CARD_TESTING                2        1        1            150         "
                                + " 1,050")
                .contains("  1 episodes were cut by the end and are not counted")
                .contains("  PAYROLL                     2        1")
                .contains("  ordinary                    1        0")
                .contains("  of 2 stopped payments 1 were fraud")
                .contains(
                        "  30,000 payments, 29,999 binding decisions, 1 dead letters, 31,000"
                                + " outcomes told")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void aSummaryOfNothingSaysSo() {
        Summary nothing =
                new Summary(Example.figures(1), null, 0, new Summary.Counts(0, 0, 0, 0, 0, 0));
        new LinesView(out).summary(nothing);
        assertThat(lines())
                .contains("No live payment was judged: raise --seconds, --rate or --speed.");
    }

    @Test
    void aSummarySaysHowManyPaymentsWereNotDecided() {
        Summary.Counts counts = new Summary.Counts(100, 96, 1, 0, 0, 0);
        new LinesView(out).summary(new Summary(Example.figures(1), null, 0, counts));

        assertThat(lines()).contains("  3 payments were neither decided nor refused");
        assertThat(Example.summary().counts().undecided()).isZero();
    }

    @Test
    void plainLinesShowEachStoppedPaymentOnceAndFiguresEveryFiveSeconds() {
        View view = new LinesView(out);
        for (double seconds = 0; seconds <= 10; seconds += 0.25) {
            view.live(Example.figures(seconds));
        }
        assertThat(lines())
                .filteredOn(line -> line.contains("14 payments in 5 minutes"))
                .hasSize(1);
        assertThat(lines()).filteredOn(line -> line.contains("latency p50 6 ms")).hasSize(2);
        assertThat(text()).doesNotContain("\u001b");
    }

    @Test
    void theScreenDrawsOverItselfAndStaysWithinItsColumns() {
        View view = new ScreenView(out, 60);
        view.live(Example.figures(1));
        view.live(Example.figures(2));
        assertThat(text()).contains("\u001b[6F\u001b[0J");
        assertThat(text().replaceAll("\u001b\\[\\d*[A-Za-z]", "").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(60));
    }

    @Test
    void machinesGetOneJsonObjectALine() throws Exception {
        View view = new JsonView(out);
        Figures figures = Example.figures(5);
        view.say("starting");
        view.history(0.5, 10, 100);
        view.history(1, 20, 100);
        view.live(figures);
        view.summary(Example.summary());
        List<String> lines = lines();
        assertThat(lines).hasSize(4);
        JsonNode live = new ObjectMapper().readTree(lines.get(2));
        assertThat(live.path("event").asText()).isEqualTo("live");
        assertThat(live.path("p99_ms").asLong()).isEqualTo(42);
        assertThat(live.path("levels").path("CRITICAL").asLong()).isEqualTo(3);
        JsonNode summary = new ObjectMapper().readTree(lines.get(3));
        assertThat(summary.path("typologies").path("CARD_TESTING").path("stopped").asInt())
                .isEqualTo(1);
        assertThat(summary.path("false_alarms").path("PAYROLL").path("of").asInt()).isEqualTo(2);
    }

    @Test
    void theReportSaysWhetherSomethingWasLost() {
        View view = new LinesView(out);
        view.report(report(98));
        assertThat(text()).contains("No record was lost").contains("refused: BAD_AMOUNT");
        view.report(report(97));
        assertThat(text()).contains("RECORDS ARE MISSING.");
    }

    private static CsvReport report(long decided) {
        return new CsvReport(
                100,
                1,
                decided,
                3,
                2,
                Map.of("BAD_AMOUNT", 1L, "ID_CONFLICT", 1L),
                0,
                3,
                4,
                2,
                1,
                10,
                "d");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return text().lines().toList();
    }
}
