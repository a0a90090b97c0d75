package io.sluice.workload.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Identity;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Typology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final EvaluationOptions THREE_OF_TEN =
            new EvaluationOptions(0.3, Long.MIN_VALUE, 500, 1);

    private static Identity identity(int number) {
        return new Identity("sender-" + number, "tx-" + number);
    }

    private static Judged fraud(
            int number, Typology typology, double dollars, double score, Action action) {
        return new Judged(
                Label.fraud(identity(number), typology, typology + "-0"),
                number,
                dollars,
                score,
                action,
                Set.of(AlertType.VELOCITY_ANOMALY));
    }

    private static Judged genuine(int number, double score) {
        return new Judged(
                Label.genuine(identity(number)), number, 7, score, Action.APPROVE, Set.of());
    }

    /** Two episodes of 100 and 50 dollars, a payroll and six ordinary payments. */
    private static List<Judged> stream() {
        List<Judged> stream = new ArrayList<>();
        stream.add(fraud(0, Typology.CARD_TESTING, 10, 10, Action.BLOCK));
        stream.add(fraud(1, Typology.CARD_TESTING, 90, 80, Action.HOLD));
        stream.add(fraud(2, Typology.DUSTING, 50, 20, Action.FLAG));
        stream.add(
                new Judged(
                        Label.hardNegative(identity(3), HardNegative.PAYROLL),
                        3,
                        7,
                        90,
                        Action.APPROVE,
                        Set.of()));
        stream.add(genuine(4, 70));
        for (int i = 5; i < 10; i++) {
            stream.add(genuine(i, 5));
        }
        return stream;
    }

    @Test
    void equalsTheHandComputedExample() {
        RuleResult judge = Evaluation.of(stream(), THREE_OF_TEN).judge();
        assertThat(judge.payments()).isEqualTo(10);
        assertThat(judge.alerts()).isEqualTo(3);
        assertThat(judge.threshold()).isEqualTo(70);
        assertThat(judge.precision()).isEqualTo(new Proportion(1, 3));
        assertThat(judge.falseAlarms())
                .containsExactly(Map.entry(HardNegative.PAYROLL, new Proportion(1, 1)));
        assertThat(judge.ordinary()).isEqualTo(new Proportion(1, 6));
        TypologyResult tested = judge.typologies().get(Typology.CARD_TESTING);
        assertThat(tested.recall()).isEqualTo(new Proportion(1, 1));
        assertThat(tested.lost()).isEqualTo(10);
        assertThat(tested.named()).isEqualTo(1);
        TypologyResult dusting = judge.typologies().get(Typology.DUSTING);
        assertThat(dusting.recall()).isEqualTo(new Proportion(0, 1));
        assertThat(dusting.lost()).isEqualTo(50);
        assertThat(judge.all().recall()).isEqualTo(new Proportion(1, 2));
        assertThat(judge.all().valueRecall().value()).isCloseTo(100 / 150.0, within(1e-12));
        assertThat(judge.all().valueRecall().lower()).isZero();
        assertThat(judge.all().valueRecall().upper()).isEqualTo(1);
        assertThat(judge.all().atStake()).isEqualTo(150);
    }

    @Test
    void whatWasStoppedIsCountedApartFromTheBudget() {
        RuleResult acted = Evaluation.of(stream(), THREE_OF_TEN).acted();
        assertThat(acted.alerts()).isEqualTo(2);
        assertThat(acted.precision()).isEqualTo(new Proportion(2, 2));
        assertThat(acted.typologies().get(Typology.CARD_TESTING).lost()).isZero();
    }

    @Test
    void theAmountRuleNeedsTenEarlierPaymentsAndAnAmountAboveThem() {
        List<Judged> stream = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double dollars = i < 10 ? i + 1 : i == 10 ? 10 : 20;
            Identity identity = new Identity("one", "tx-" + i);
            stream.add(
                    new Judged(Label.genuine(identity), i, dollars, 0, Action.APPROVE, Set.of()));
        }
        Evaluation evaluation =
                Evaluation.of(stream, new EvaluationOptions(1, Long.MIN_VALUE, 1, 1));
        assertThat(evaluation.amountRule().alerts()).isEqualTo(1);
        assertThat(evaluation.amountRule().threshold()).isEqualTo(2);
        assertThat(evaluation.judge().alerts()).isZero();
    }

    @Test
    void historyIsNotEvaluated() {
        Evaluation evaluation = Evaluation.of(stream(), THREE_OF_TEN.from(2));
        assertThat(evaluation.judge().payments()).isEqualTo(8);
        assertThat(evaluation.judge().typologies()).containsOnlyKeys(Typology.DUSTING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(stream(), THREE_OF_TEN.from(100)));
    }

    @Test
    void wilsonsIntervalEqualsPublishedValues() {
        Proportion half = new Proportion(1, 2);
        assertThat(half.lower()).isCloseTo(0.0945, within(1e-4));
        assertThat(half.upper()).isCloseTo(0.9055, within(1e-4));
        Proportion newcombe = new Proportion(81, 263);
        assertThat(newcombe.lower()).isCloseTo(0.2553, within(1e-4));
        assertThat(newcombe.upper()).isCloseTo(0.3662, within(1e-4));
        assertThat(new Proportion(0, 20).upper()).isCloseTo(0.1611, within(1e-4));
        assertThat(new Proportion(20, 20).upper()).isEqualTo(1);
    }

    @Property(tries = 50)
    void tiesAtTheEdgeFallTheSameWayInAnyOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int budget) {
        List<Judged> equal = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            equal.add(genuine(i, 50));
        }
        Alerts inOrder = Alerts.atBudget(equal, budget / 20.0, Judged::score);
        List<Judged> shuffled = new ArrayList<>(equal);
        Collections.shuffle(shuffled, new Random(seed));
        Alerts other = Alerts.atBudget(shuffled, budget / 20.0, Judged::score);
        assertThat(inOrder.number()).isEqualTo(budget);
        assertThat(equal).allMatch(p -> inOrder.contain(p) == other.contain(p));
    }

    @Test
    void rendersAllFiguresInEveryLocaleAlike() {
        String text = Evaluation.of(stream(), THREE_OF_TEN).render();
        assertThat(text)
                .contains("3 alerts, scores from 70.0. Stopped: 2.")
                .containsPattern("CARD_TESTING +1  1\\.00 \\[0\\.21-1\\.00\\]")
                .containsPattern("ALL +2  0\\.50 \\[0\\.09-0\\.91\\]")
                .containsPattern("precision +0\\.33 \\[0\\.06-0\\.79\\]")
                .containsPattern("PAYROLL +1  1 \\[");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(121));
    }
}
