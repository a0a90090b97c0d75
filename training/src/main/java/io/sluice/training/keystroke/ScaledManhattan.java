package io.sluice.training.keystroke;

import io.sluice.udfs.model.Biometrics;
import java.util.List;

/**
 * The best detector of the published comparison, as baseline: the sum of absolute deviations from
 * the mean, each over the mean absolute deviation in training (Araújo et al., 2005).
 */
final class ScaledManhattan implements Method {

    @Override
    public Verifier enrol(int owner, List<Biometrics> training) {
        int metrics = training.get(0).values().size();
        double[] means = new double[metrics];
        double[] scales = new double[metrics];
        for (int m = 0; m < metrics; m++) {
            int metric = m;
            double mean =
                    training.stream()
                            .mapToDouble(s -> s.values().get(metric))
                            .average()
                            .orElseThrow();
            means[m] = mean;
            scales[m] =
                    training.stream()
                            .mapToDouble(s -> Math.abs(s.values().get(metric) - mean))
                            .average()
                            .orElseThrow();
        }
        return (claimant, sample) -> distance(sample, means, scales);
    }

    private static double distance(Biometrics sample, double[] means, double[] scales) {
        double sum = 0;
        for (int metric = 0; metric < means.length; metric++) {
            sum += Math.abs(sample.values().get(metric) - means[metric]) / scales[metric];
        }
        return sum;
    }
}
