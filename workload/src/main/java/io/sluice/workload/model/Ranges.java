package io.sluice.workload.model;

/** Refuses options that are out of their range, by name. */
final class Ranges {

    private Ranges() {}

    static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " must be between " + least + " and " + most + ", not " + value);
        }
    }
}
