package io.sluice.udfs.policy;

/**
 * The thresholds of all analyzers.
 *
 * @param velocity rates of payments
 * @param amount sizes of payments
 * @param structuring sums kept below a threshold, of senders and of recipients
 * @param timing hours and days
 * @param device devices, networks and places
 */
public record Thresholds(
        VelocityThresholds velocity,
        AmountThresholds amount,
        StructuringThresholds structuring,
        TimingThresholds timing,
        DeviceThresholds device) {

    /** What ships. */
    public static final Thresholds DEFAULT =
            new Thresholds(
                    VelocityThresholds.DEFAULT,
                    AmountThresholds.DEFAULT,
                    StructuringThresholds.DEFAULT,
                    TimingThresholds.DEFAULT,
                    DeviceThresholds.DEFAULT);
}
