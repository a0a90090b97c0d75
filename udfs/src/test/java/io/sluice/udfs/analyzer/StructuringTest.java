package io.sluice.udfs.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sluice.udfs.analyzer.Structuring.Finding;
import io.sluice.udfs.analyzer.Structuring.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StructuringTest {

    private static final long UNIT = 1_000_000L;
    private static final long THRESHOLD = 10_000 * UNIT;
    private static final Structuring RULE = Structuring.below(THRESHOLD);

    @Test
    void aSumSplitIntoPartsIsStructured() {
        assertThat(judge(3_000, 4_000, 3_500))
                .isEqualTo(new Finding(Verdict.STRUCTURED, 3, 10_500 * UNIT));
    }

    @Test
    void onePaymentJustBelowIsOnlyAHint() {
        assertThat(judge(9_900)).isEqualTo(new Finding(Verdict.HINT, 1, 9_900 * UNIT));
        assertThat(judge(9_000).verdict()).isEqualTo(Verdict.HINT);
        assertThat(judge(8_999).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void partsThatStayBelowTheThresholdTogetherAreNothing() {
        assertThat(judge(4_000, 5_000)).isEqualTo(new Finding(Verdict.NONE, 2, 9_000 * UNIT));
    }

    @Test
    void aDayOfSmallSalesIsNothing() {
        long[] sales = new long[400];
        Arrays.fill(sales, 150 * UNIT);
        assertThat(RULE.judge(sales)).isEqualTo(new Finding(Verdict.NONE, 0, 0));
    }

    @Test
    void aReportablePaymentIsNoPart() {
        assertThat(judge(10_000, 25_000)).isEqualTo(new Finding(Verdict.NONE, 0, 0));
    }

    @Test
    void partsMustRepeatAsOftenAsTheRuleSays() {
        Structuring threeParts = new Structuring(THRESHOLD, 0.1, 0.2, 3);
        assertThat(threeParts.judge(9_500 * UNIT, 9_500 * UNIT).verdict()).isEqualTo(Verdict.HINT);
        assertThat(threeParts.judge(9_500 * UNIT, 9_500 * UNIT, 2_000 * UNIT).verdict())
                .isEqualTo(Verdict.STRUCTURED);
    }

    @Test
    void theTotalSaturates() {
        Structuring huge = Structuring.below(Long.MAX_VALUE);
        assertThat(huge.judge(Long.MAX_VALUE - 1, Long.MAX_VALUE - 1).total())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aRuleOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Structuring.below(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Structuring(1, 0, 0.2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Structuring(1, 1.1, 0.2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Structuring(1, 0.1, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Structuring(1, 0.1, 0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Structuring(1, Double.NaN, 0.2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Structuring(1, 0.1, 0.2, 1));
    }

    @Property
    void orderDoesNotMatter(
            @ForAll @Size(max = 12) List<@LongRange(min = -5, max = 120) Long> amounts,
            @ForAll Random random) {
        Structuring rule = Structuring.below(100);
        Finding inOrder = rule.judge(toArray(amounts));
        Collections.shuffle(amounts, random);
        assertThat(rule.judge(toArray(amounts))).isEqualTo(inOrder);
    }

    @Property
    void aFindingIsWhatTheDefinitionSays(
            @ForAll @Size(max = 12) List<@LongRange(min = -5, max = 120) Long> amounts) {
        List<Long> parts = amounts.stream().filter(a -> a >= 20 && a < 100).toList();
        long total = parts.stream().mapToLong(Long::longValue).sum();
        Finding finding = Structuring.below(100).judge(toArray(amounts));
        assertThat(finding.parts()).isEqualTo(parts.size());
        assertThat(finding.total()).isEqualTo(total);
        assertThat(finding.verdict() == Verdict.STRUCTURED)
                .isEqualTo(parts.size() >= 2 && total >= 100);
        assertThat(finding.verdict() == Verdict.NONE)
                .isEqualTo(
                        finding.verdict() != Verdict.STRUCTURED
                                && parts.stream().noneMatch(a -> a >= 90));
    }

    private static Finding judge(long... units) {
        return RULE.judge(Arrays.stream(units).map(u -> u * UNIT).toArray());
    }

    private static long[] toArray(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).toArray();
    }
}
