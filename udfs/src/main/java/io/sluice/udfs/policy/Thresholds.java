package io.sluice.udfs.policy;

/**
 * The thresholds of all analyzers.
 *
 * @param velocity of rates and bursts
 * @param amount of amounts
 * @param structuring of sums below reporting thresholds
 * @param pattern of shapes of payments
 * @param timing of habits
 * @param device of devices, networks and places
 * @param counterparty of the recipient's side
 * @param graph of the network around both
 */
public record Thresholds(
        VelocityThresholds velocity,
        AmountThresholds amount,
        StructuringThresholds structuring,
        PatternThresholds pattern,
        TimingThresholds timing,
        DeviceThresholds device,
        CounterpartyThresholds counterparty,
        GraphThresholds graph) {

    /** What ships. */
    public static final Thresholds DEFAULT =
            new Thresholds(
                    VelocityThresholds.DEFAULT,
                    AmountThresholds.DEFAULT,
                    StructuringThresholds.DEFAULT,
                    PatternThresholds.DEFAULT,
                    TimingThresholds.DEFAULT,
                    DeviceThresholds.DEFAULT,
                    CounterpartyThresholds.DEFAULT,
                    GraphThresholds.DEFAULT);
}
