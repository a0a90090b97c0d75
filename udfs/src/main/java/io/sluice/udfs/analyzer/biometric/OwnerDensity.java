package io.sluice.udfs.analyzer.biometric;

/**
 * Kernel density of the owner's places on a yardstick, newer samples weighing more: hands and
 * habits drift.
 *
 * <p>A biweight kernel of unit variance (no exponential, nothing beyond √7 bandwidths); weights
 * halve every {@value #HALF_LIFE} samples; the bandwidth is 1.06 times the owner's spread times the
 * effective number of samples (Kish, 1965) to the power of −1/5 (Silverman, 1986, equation 3.28).
 */
final class OwnerDensity {

    private static final double NORMAL_REFERENCE = 1.06;
    private static final double HALF_LIFE = 25;
    private static final double DECAY = Math.pow(0.5, 1 / HALF_LIFE);
    private static final double SQUARED_REACH = 7;
    private static final double KERNEL_PEAK = 15 / (16 * Math.sqrt(SQUARED_REACH));

    private OwnerDensity() {}

    /** The density at a place, from the first {@code count} places of samples, oldest first. */
    static double at(double place, double[] places, int count, double spread) {
        double bandwidth = NORMAL_REFERENCE * spread * Math.pow(effectiveSize(count), -0.2);
        double perSquaredReach = 1 / (bandwidth * bandwidth * SQUARED_REACH);
        double weight = 1;
        double weights = 0;
        double sum = 0;
        for (int i = count - 1; i >= 0; i--) {
            double distance = place - places[i];
            double rest = 1 - distance * distance * perSquaredReach;
            if (rest > 0) {
                sum += weight * rest * rest;
            }
            weights += weight;
            weight *= DECAY;
        }
        return KERNEL_PEAK * sum / (weights * bandwidth);
    }

    /** How many equally weighted samples say as much: (Σw)² / Σw², a ratio of geometric sums. */
    private static double effectiveSize(int count) {
        double last = Math.pow(DECAY, count);
        return (1 - last) * (1 + DECAY) / ((1 + last) * (1 - DECAY));
    }
}
