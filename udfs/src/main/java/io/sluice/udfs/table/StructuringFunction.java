package io.sluice.udfs.table;

import io.sluice.udfs.analyzer.Structuring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.types.Row;

/**
 * {@code STRUCTURING(amounts, threshold [, tolerance, least_share, least_parts])}: whether the
 * payments of one entity in one business day are one reportable sum in parts, as {@link
 * Structuring} says.
 *
 * <p>Gives {@code ROW<verdict, parts, total>} with verdict NONE, HINT or STRUCTURED; amounts and
 * threshold are in one currency, {@code ARRAY_AGG(amount)} collects them. NULL amounts are left
 * out; NULL if an argument is NULL or the threshold is not positive. Tolerance, share or count out
 * of range fail the query.
 */
public final class StructuringFunction extends ScalarFunction {

    private static final long serialVersionUID = 1L;
    private static final String AMOUNT = "DECIMAL(38, 6)";
    private static final String FINDING = "ROW<verdict STRING, parts INT, total DECIMAL(38, 6)>";
    private static final int MICROS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, MICROS);

    /** By the default tolerance, least share and least number of parts. */
    @DataTypeHint(FINDING)
    public Row eval(
            @DataTypeHint("ARRAY<" + AMOUNT + ">") BigDecimal[] amounts,
            @DataTypeHint(AMOUNT) BigDecimal threshold) {
        return eval(
                amounts,
                threshold,
                Structuring.DEFAULT_TOLERANCE,
                Structuring.DEFAULT_LEAST_SHARE,
                Structuring.DEFAULT_LEAST_PARTS);
    }

    /** By a given tolerance, least share and least number of parts. */
    @DataTypeHint(FINDING)
    public Row eval(
            @DataTypeHint("ARRAY<" + AMOUNT + ">") BigDecimal[] amounts,
            @DataTypeHint(AMOUNT) BigDecimal threshold,
            Double tolerance,
            Double leastShare,
            Integer leastParts) {
        boolean known = amounts != null && threshold != null && threshold.signum() > 0;
        if (!known || tolerance == null || leastShare == null || leastParts == null) {
            return null;
        }
        long[] day =
                Arrays.stream(amounts)
                        .filter(Objects::nonNull)
                        .mapToLong(StructuringFunction::micros)
                        .toArray();
        Structuring rule = new Structuring(micros(threshold), tolerance, leastShare, leastParts);
        Structuring.Finding finding = rule.judge(day);
        return Row.of(
                finding.verdict().name(),
                finding.parts(),
                BigDecimal.valueOf(finding.total(), MICROS));
    }

    /** Saturating, as everywhere in features. */
    private static long micros(BigDecimal amount) {
        return amount.min(MOST)
                .max(MOST.negate())
                .setScale(MICROS, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
