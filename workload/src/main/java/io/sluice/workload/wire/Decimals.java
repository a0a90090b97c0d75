package io.sluice.workload.wire;

import java.math.BigDecimal;

/** Plain decimals of fixed length, the same in every locale and Java version. */
final class Decimals {

    private static final int COORDINATE_PLACES = 5;
    private static final int METRIC_PLACES = 4;

    private Decimals() {}

    /** Degrees to about a metre. */
    static String degrees(double value) {
        return BigDecimal.valueOf(Math.round(value * 1e5), COORDINATE_PLACES).toPlainString();
    }

    /** A behavioural metric to four places. */
    static String metric(float value) {
        return BigDecimal.valueOf(Math.round(value * 1e4), METRIC_PLACES).toPlainString();
    }
}
