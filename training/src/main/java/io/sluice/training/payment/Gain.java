package io.sluice.training.payment;

import java.util.Comparator;
import java.util.List;

/**
 * How much an input contributed.
 *
 * @param feature its name
 * @param share of the loss that all splits together took away, 0 to 1
 */
record Gain(String feature, double share) {

    /** The same, most first, in shares of their sum. */
    static List<Gain> shares(List<Gain> gains) {
        double sum = gains.stream().mapToDouble(Gain::share).sum();
        return gains.stream()
                .map(gain -> new Gain(gain.feature, sum == 0 ? 0 : gain.share / sum))
                .sorted(Comparator.comparingDouble(Gain::share).reversed())
                .toList();
    }
}
