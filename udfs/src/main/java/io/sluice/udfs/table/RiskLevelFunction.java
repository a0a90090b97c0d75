package io.sluice.udfs.table;

import io.sluice.udfs.model.RiskLevel;
import org.apache.flink.table.functions.ScalarFunction;

/**
 * {@code RISK_LEVEL(score)}: the level of an overall score, SAFE, LOW, MEDIUM, HIGH or CRITICAL.
 *
 * <p>A fraction is rounded half up to the integer that scores are. NULL for NULL, for what is no
 * number and for what lies outside 0 to 100.
 */
public final class RiskLevelFunction extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    /** The level of an integer score. */
    public String eval(Integer score) {
        return score == null || score < 0 || score > 100 ? null : RiskLevel.of(score).name();
    }

    /** The level of a score with a fraction. */
    public String eval(Double score) {
        boolean inRange = score != null && score >= 0 && score <= 100;
        return inRange ? RiskLevel.of((int) Math.round(score)).name() : null;
    }
}
