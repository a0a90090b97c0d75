package io.sluice.training.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.models.Scorer;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.policy.ModelMapping;
import io.sluice.workload.evaluation.Estimate;
import io.sluice.workload.features.FeatureRow;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Typology;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures, split and costs on payments small enough to reckon by hand. */
class FiguresTest {

    private static final long DAY = 86_400_000;

    @TempDir private Path directory;

    @Test
    void rankingCountsTiesHalf() {
        Ranking ranking =
                new Ranking(
                        List.of(
                                scored(0.9, true, 1),
                                scored(0.5, true, 2),
                                scored(0.5, false, 3),
                                scored(0.1, false, 4)));
        assertThat(ranking.areaUnderRoc().value()).isEqualTo(3.5 / 4);
        assertThat(ranking.averagePrecision().value()).isEqualTo((1 + 2.0 / 3) / 2);
    }

    @Test
    void intervalsHoldTheValue() {
        Random random = new Random(3);
        List<Scored> payments = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            boolean fraud = random.nextInt(10) == 0;
            payments.add(scored((random.nextDouble() + (fraud ? 0.5 : 0)) / 2, fraud, i));
        }
        Estimate area = new Ranking(payments).areaUnderRoc();
        assertThat(area.value()).isEqualTo(pairsInOrder(payments), within(1e-9));
        assertThat(area.lower()).isBetween(area.value() - 0.04, area.value() - 0.005);
        assertThat(area.upper()).isBetween(area.value() + 0.005, area.value() + 0.04);
    }

    private static double pairsInOrder(List<Scored> payments) {
        return payments.stream()
                .filter(payment -> payment.truth() == 1)
                .flatMapToDouble(
                        fraud ->
                                payments.stream()
                                        .filter(payment -> payment.truth() == 0)
                                        .mapToDouble(
                                                genuine ->
                                                        genuine.probability() < fraud.probability()
                                                                ? 1
                                                                : 0))
                .average()
                .orElseThrow();
    }

    @Test
    void probabilitiesThatAreRightAreFoundRight() {
        Random random = new Random(5);
        List<Scored> payments = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double probability = random.nextDouble();
            payments.add(scored(probability, random.nextDouble() < probability, i));
        }
        Calibration calibration = Calibration.of(payments);
        assertThat(calibration.slope()).isEqualTo(1, within(0.05));
        assertThat(calibration.intercept()).isEqualTo(0, within(0.05));
        assertThat(calibration.brier()).isEqualTo(1.0 / 6, within(0.01));
        assertThat(calibration.bins())
                .allSatisfy(
                        bin -> assertThat(bin.observed()).isEqualTo(bin.predicted(), within(0.06)));
    }

    @Test
    void costsBreakEvenWhereActionsCostTheSame() {
        CostModel costs = new CostModel(1, 0.1, 0.1, 0.4);
        ModelMapping mapping = costs.breakEven();
        double hold = mapping.holdAt();
        double block = mapping.blockAt();
        assertThat(hold * 1).isEqualTo((1 - hold) * 0.1 + hold * 0.1, within(1e-3));
        assertThat((1 - block) * 0.1 + block * 0.1).isEqualTo((1 - block) * 0.4, within(1e-3));
        List<Scored> payments = List.of(scored(0.01, true, 1), scored(0.99, true, 2));
        assertThat(costs.cost(payments, mapping)).isEqualTo(1);
        assertThat(costs.costOfPassing(payments)).isEqualTo(2);
        assertThatThrownBy(() -> new CostModel(1, 0.5, 0.1, 0.4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEpisodeIsInOnePartOnly() {
        List<FeatureRow> rows = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            rows.add(row(day * DAY, day % 2 == 0 ? "long" : null, day));
        }
        World world = new World("w", rows);
        TimeSplit split = TimeSplit.of(world, Duration.ofDays(7), Duration.ofDays(6));
        assertThat(split.train()).hasSize(48).anyMatch(FeatureRow::isFraud);
        assertThat(split.validation()).hasSize(8).noneMatch(FeatureRow::isFraud);
        assertThat(split.test()).hasSize(9).noneMatch(FeatureRow::isFraud);
        assertThat(split.testFrom()).isEqualTo(83 * DAY);
        assertThat(TimeSplit.testOnly(world, Duration.ofDays(7)).test()).hasSize(93);
    }

    @Test
    void anyScorerIsEvaluatedOnTables() throws IOException {
        Path table = directory.resolve("table.csv.gz");
        SyntheticTable.write(table, 4_000, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaymentModelEvaluation.evaluate(
                new ByAmount(),
                SyntheticTable.REGISTRY,
                List.of(table, table),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("6,600 payments, ")
                .contains("area under ROC     0.9")
                .contains("ACCOUNT_TAKEOVER");
    }

    @Test
    void argumentsAreReadOrRefusedInOneLine() {
        TrainingOptions options =
                TrainingArguments.parse(
                        "a.gz",
                        "b.gz",
                        "--unseen",
                        "c.gz",
                        "--leaves",
                        "7",
                        "--costs",
                        "1,.1,.1,.3");
        assertThat(options.tables()).hasSize(2);
        assertThat(options.unseen()).containsExactly(Path.of("c.gz"));
        assertThat(options.boosting()).isEqualTo(BoostingOptions.DEFAULT.withLeaves(7));
        assertThat(options.costs().falseBlock()).isEqualTo(0.3);
        assertThat(options.model()).isEqualTo("payment-gbm");
        refused("no feature table is named");
        refused("unknown option --x", "--x");
        refused("--out needs a value", "a.gz", "--out");
        refused("--trees: many is no number", "a.gz", "--trees", "many");
        refused("leaves must be 1 to 31, not 99", "a.gz", "--leaves", "99");
    }

    private static void refused(String message, String... arguments) {
        assertThatThrownBy(() -> TrainingArguments.parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** Not a good model, but one. */
    private static final class ByAmount implements Scorer {

        @Override
        public String model() {
            return "by-amount";
        }

        @Override
        public double probability(FeatureVector features) {
            double z = features.get(SyntheticTable.REGISTRY.index(Feature.AMOUNT_Z));
            return 1 / (1 + Math.exp(6 - 2.5 * z));
        }
    }

    private static Scored scored(double probability, boolean fraud, int number) {
        return new Scored(row(0, fraud ? "e" + number : null, number), probability);
    }

    private static FeatureRow row(long time, String episode, int number) {
        Identity identity = new Identity("s" + number, Integer.toString(number));
        Label label =
                episode == null
                        ? Label.genuine(identity)
                        : Label.fraud(identity, Typology.DUSTING, episode);
        FeatureVector none = FeatureVector.empty(SyntheticTable.REGISTRY);
        return new FeatureRow(label, time, time, 1_000_000, OptionalLong.empty(), none);
    }
}
