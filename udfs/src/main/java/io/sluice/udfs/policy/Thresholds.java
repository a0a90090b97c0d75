package io.sluice.udfs.policy;

/** The thresholds of all analyzers. */
public record Thresholds() {

    /** What ships. */
    public static final Thresholds DEFAULT = new Thresholds();
}
