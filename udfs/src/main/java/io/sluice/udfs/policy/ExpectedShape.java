package io.sluice.udfs.policy;

import java.util.Collections;
import java.util.List;

/**
 * How payments spread over the hours of a week, pooled over senders.
 *
 * @param version names it
 * @param weights one for each local hour of the week from Monday 0 h, 168 in all, mean 1
 * @param paymentsPerHour of an average sender
 * @param dispersion shape parameter of the gamma distribution of levels over senders: the number of
 *     expected payments that a sender's own history must reach to weigh as much as the pool
 */
public record ExpectedShape(
        String version, List<Double> weights, double paymentsPerHour, double dispersion) {

    /** Hours in a week. */
    public static final int HOURS = 168;

    /** A flat week of one payment a day: what is assumed until a trained shape arrives. */
    public static final ExpectedShape FLAT =
            new ExpectedShape("flat", Collections.nCopies(HOURS, 1.0), 1.0 / 24, 1);

    /** Checks number and sign. */
    public ExpectedShape {
        weights = List.copyOf(weights);
        if (weights.size() != HOURS) {
            throw new IllegalArgumentException(weights.size() + " weights, not " + HOURS);
        }
        if (weights.stream().anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("a weight is negative or no number");
        }
        if (!(paymentsPerHour > 0) || !(dispersion > 0)) {
            throw new IllegalArgumentException("rate and dispersion must be above 0");
        }
    }
}
