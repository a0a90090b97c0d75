package io.sluice.udfs.analyzer.biometric;

/**
 * Where a metric's value is placed on a line on which people can be compared, and how likely a
 * stranger is to be found there.
 */
sealed interface Yardstick permits OwnYardstick, PopulationQuantiles {

    /** Where the value lies on the line; finite. */
    double place(double value);

    /** Density of strangers at a place. */
    double strangers(double place);

    /** The owner's scale on the line; positive. */
    double spread(RobustScale owner);
}
