package io.sluice.workload.evaluation;

/**
 * So many of so many, with Wilson's 95 % score interval (Wilson 1927).
 *
 * @param hits how many
 * @param of of how many
 */
public record Proportion(int hits, int of) {

    private static final double Z = 1.959963984540054;

    /** The share, or NaN of none. */
    public double rate() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /** Lower end of the interval. */
    public double lower() {
        return hits == 0 ? 0 : centre() - halfWidth();
    }

    /** Upper end of the interval. */
    public double upper() {
        return hits == of ? 1 : centre() + halfWidth();
    }

    private double centre() {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private double halfWidth() {
        double variance = (double) hits * (of - hits) / of + Z * Z / 4;
        return Z * Math.sqrt(variance) / (of + Z * Z);
    }
}
