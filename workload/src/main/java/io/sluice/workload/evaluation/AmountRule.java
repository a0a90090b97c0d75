package io.sluice.workload.evaluation;

import io.sluice.udfs.model.Identity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trivial rule to beat: an amount above the 99th percentile (nearest rank) of the sender's
 * earlier amounts, ranked by how far above. Senders with fewer than ten earlier payments have no
 * percentile.
 */
final class AmountRule {

    private static final double QUANTILE = 0.99;
    private static final int LEAST_HISTORY = 10;

    private static final class Amounts {
        private double[] sorted = new double[16];
        private int size;

        double percentile() {
            return sorted[(int) Math.ceil(QUANTILE * size) - 1];
        }

        void add(double amount) {
            if (size == sorted.length) {
                sorted = Arrays.copyOf(sorted, 2 * size);
            }
            int found = Arrays.binarySearch(sorted, 0, size, amount);
            int at = found < 0 ? -found - 1 : found;
            System.arraycopy(sorted, at, sorted, at + 1, size - at);
            sorted[at] = amount;
            size++;
        }
    }

    private AmountRule() {}

    /**
     * The rule's score of each payment: amount over percentile where it is above, else 0.
     *
     * @param payments in order of event time
     */
    static Map<Identity, Double> scores(List<Judged> payments) {
        Map<String, Amounts> senders = new HashMap<>();
        Map<Identity, Double> scores = new HashMap<>();
        for (Judged payment : payments) {
            Identity identity = payment.label().identity();
            Amounts earlier = senders.computeIfAbsent(identity.sender(), s -> new Amounts());
            boolean above =
                    earlier.size >= LEAST_HISTORY && payment.dollars() > earlier.percentile();
            scores.put(identity, above ? payment.dollars() / earlier.percentile() : 0);
            earlier.add(payment.dollars());
        }
        return scores;
    }
}
