package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.WindowNames;

/**
 * Payments in one window, beside what is expected of it.
 *
 * @param millis length of the window
 * @param payments in it, the judged one among them
 * @param expected payments; NaN if nothing is known of the sender
 */
public record WindowCount(long millis, long payments, double expected) {

    /** Payments over the expected number; NaN if nothing is known. */
    public double ratio() {
        return payments / expected;
    }

    /** How the window is called, such as 1h. */
    String name() {
        return WindowNames.of(millis);
    }
}
