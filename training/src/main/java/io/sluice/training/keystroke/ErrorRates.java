package io.sluice.training.keystroke;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Errors over all typists.
 *
 * @param meanEqualErrorRate mean over typists, each at the own best threshold
 * @param deviation standard deviation of that rate over typists
 * @param falseAccepts mean share of impostors accepted at one threshold set on other typists
 * @param falseRejects mean share of owners rejected there
 */
record ErrorRates(
        double meanEqualErrorRate, double deviation, double falseAccepts, double falseRejects) {

    /** The rates of typists' trials; needs two folds at least. */
    static ErrorRates of(List<Trials> trials) {
        double[] equal = trials.stream().mapToDouble(Trials::equalErrorRate).toArray();
        double mean = mean(equal);
        double[] squares = new double[equal.length];
        double[] accepts = new double[equal.length];
        double[] rejects = new double[equal.length];
        for (int typist = 0; typist < equal.length; typist++) {
            double threshold = thresholdFromOthers(trials, Folds.of(typist));
            squares[typist] = (equal[typist] - mean) * (equal[typist] - mean);
            accepts[typist] = trials.get(typist).falseAccepts(threshold);
            rejects[typist] = trials.get(typist).falseRejects(threshold);
        }
        return new ErrorRates(mean, Math.sqrt(mean(squares)), mean(accepts), mean(rejects));
    }

    private static double thresholdFromOthers(List<Trials> trials, int heldOut) {
        List<Trials> others = new ArrayList<>();
        IntStream.range(0, trials.size())
                .filter(typist -> Folds.of(typist) != heldOut)
                .forEach(typist -> others.add(trials.get(typist)));
        return Trials.pooled(others).balancedThreshold();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
