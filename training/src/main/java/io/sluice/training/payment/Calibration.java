package io.sluice.training.payment;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say.
 *
 * @param bins predicted against observed, by predicted probability
 * @param brier mean squared difference between probability and truth (Brier 1950)
 * @param reference the Brier score of always saying the share of fraud
 * @param slope of the logistic regression of the truth on the log-odds: 1 is right, less is too
 *     sure (Cox 1958)
 * @param intercept of the same: 0 is right, less is too high
 */
record Calibration(List<Bin> bins, double brier, double reference, double slope, double intercept) {

    private static final double[] EDGES = {0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.01};
    private static final int STEPS = 50;
    private static final double LEAST_VARIANCE = 1e-12;
    private static final double LEAST = 1e-12;

    /**
     * Payments of similar probability.
     *
     * @param from least probability
     * @param payments how many
     * @param predicted mean probability
     * @param observed share of fraud
     */
    record Bin(double from, int payments, double predicted, double observed) {}

    static Calibration of(List<Scored> payments) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Scored> inside =
                    payments.stream()
                            .filter(p -> p.probability() >= from && p.probability() < to)
                            .toList();
            if (!inside.isEmpty()) {
                bins.add(new Bin(from, inside.size(), predicted(inside), observed(inside)));
            }
        }
        double share = observed(payments);
        double[] line = regression(payments);
        return new Calibration(
                bins,
                payments.stream()
                        .mapToDouble(p -> square(p.probability() - p.truth()))
                        .average()
                        .orElse(Double.NaN),
                share * (1 - share),
                line[1],
                line[0]);
    }

    private static double predicted(List<Scored> payments) {
        return payments.stream().mapToDouble(Scored::probability).average().orElse(Double.NaN);
    }

    private static double observed(List<Scored> payments) {
        return payments.stream().mapToInt(Scored::truth).average().orElse(Double.NaN);
    }

    private static double square(double value) {
        return value * value;
    }

    /** Intercept and slope by Newton's method. */
    private static double[] regression(List<Scored> payments) {
        double[] logOdds = payments.stream().mapToDouble(p -> logOdds(p.probability())).toArray();
        double intercept = 0;
        double slope = 1;
        for (int step = 0; step < STEPS; step++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 0;
            double h01 = 0;
            double h11 = 0;
            for (int i = 0; i < logOdds.length; i++) {
                double p = 1 / (1 + Math.exp(-intercept - slope * logOdds[i]));
                double residual = payments.get(i).truth() - p;
                double variance = Math.max(LEAST_VARIANCE, p * (1 - p));
                g0 += residual;
                g1 += residual * logOdds[i];
                h00 += variance;
                h01 += variance * logOdds[i];
                h11 += variance * square(logOdds[i]);
            }
            double determinant = h00 * h11 - h01 * h01;
            intercept += (h11 * g0 - h01 * g1) / determinant;
            slope += (h00 * g1 - h01 * g0) / determinant;
        }
        return new double[] {intercept, slope};
    }

    private static double logOdds(double probability) {
        double p = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(p / (1 - p));
    }
}
