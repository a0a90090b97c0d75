package io.sluice.udfs.analyzer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How values are rendered in reasons: plain, short and the same in every locale. */
final class Texts {

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int MICRO = 6;

    private Texts() {}

    /** Three significant digits; whole numbers in full. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded =
                Math.abs(value) >= 100
                        ? exact.setScale(0, RoundingMode.HALF_UP)
                        : exact.round(DIGITS);
        return plain(rounded);
    }

    /** A share as a percentage. */
    static String share(double value) {
        return number(100 * value) + " %";
    }

    /** Micros as units. */
    static String amount(double micros) {
        return Double.isNaN(micros)
                ? "NaN"
                : plain(
                        BigDecimal.valueOf(Math.round(micros), MICRO)
                                .setScale(2, RoundingMode.HALF_UP));
    }

    /** A time span in its largest fitting unit. */
    static String duration(long millis) {
        if (millis >= 2 * LocalTime.DAY_MILLIS) {
            return millis / LocalTime.DAY_MILLIS + " days";
        }
        if (millis >= 2 * LocalTime.HOUR_MILLIS) {
            return millis / LocalTime.HOUR_MILLIS + " h";
        }
        return millis >= 2 * LocalTime.MINUTE_MILLIS
                ? millis / LocalTime.MINUTE_MILLIS + " min"
                : millis / 1_000 + " s";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
