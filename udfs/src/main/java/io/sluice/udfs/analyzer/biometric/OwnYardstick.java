package io.sluice.udfs.analyzer.biometric;

/**
 * A yardstick made of the owner's samples alone: robust deviations from the owner's median, where
 * strangers are spread around the same median by a Cauchy distribution twice as wide. That says no
 * more of strangers than that they can be anywhere and differ more than the owner does.
 *
 * @param scale the owner's median and scale
 */
record OwnYardstick(RobustScale scale) implements Yardstick {

    private static final double STRANGERS_SCALE = 2;

    @Override
    public double place(double value) {
        return scale.deviations(value);
    }

    @Override
    public double strangers(double place) {
        double ratio = place / STRANGERS_SCALE;
        return 1 / (Math.PI * STRANGERS_SCALE * (1 + ratio * ratio));
    }

    @Override
    public double spread(RobustScale owner) {
        return 1;
    }
}
