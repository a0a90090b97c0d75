package io.sluice.udfs.model;

import java.util.Arrays;

/** Values in registry order; NaN is missing. Mutable while its payment is inside a room. */
public final class FeatureVector {

    private final double[] values;

    private FeatureVector(double[] values) {
        this.values = values;
    }

    /** A vector in which all is missing. */
    public static FeatureVector empty(FeatureRegistry registry) {
        double[] values = new double[registry.size()];
        Arrays.fill(values, Double.NaN);
        return new FeatureVector(values);
    }

    /** A vector of these values, not copied. */
    public static FeatureVector of(double... values) {
        return new FeatureVector(values);
    }

    /** How many features there are. */
    public int size() {
        return values.length;
    }

    /** The value at a registry index; NaN if missing. */
    public double get(int index) {
        return values[index];
    }

    /** Sets the value at a registry index. */
    public void set(int index, double value) {
        values[index] = value;
    }

    /** A copy of all values, in registry order. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
