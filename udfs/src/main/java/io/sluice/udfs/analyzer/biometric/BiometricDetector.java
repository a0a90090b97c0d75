package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.Biometrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a sample with a profile, metric by metric: the log of how likely a stranger is to show
 * the value over how likely the owner is.
 *
 * <p>The owner's density is a kernel density of the kept samples ({@link OwnerDensity}), mixed with
 * {@value #STRANGERS_SHARE} of the strangers', so that no single metric counts for more than ln 10
 * = 2.3 nats however absurd its value, and outliers among the kept samples do no harm. What
 * strangers do is known from the population's quantiles, or else assumed wide ({@link
 * OwnYardstick}). A likelihood ratio means the same for everybody, so the distance needs no
 * calibration per profile.
 *
 * @param population what is known of people who use this class of device
 */
public record BiometricDetector(MetricPopulation population) {

    /** Fewest kept values of a metric for it to be compared. */
    public static final int LEAST_SAMPLES = 10;

    private static final double STRANGERS_SHARE = 0.1;

    /** A detector that knows nothing of people. */
    public static BiometricDetector withoutPopulation() {
        return new BiometricDetector(MetricPopulation.UNKNOWN);
    }

    /**
     * How far the sample is from the profile; metrics that either lacks are left out.
     *
     * @return empty if no metric of the sample has {@value #LEAST_SAMPLES} kept values
     */
    public Optional<BiometricScore> score(BiometricProfile profile, Biometrics sample) {
        if (profile.size() < LEAST_SAMPLES) {
            return Optional.empty();
        }
        List<MetricDeviation> deviations = new ArrayList<>(sample.names().size());
        double[] kept = new double[profile.size()];
        for (int i = 0; i < sample.names().size(); i++) {
            int metric = profile.metrics().indexOf(sample.names().get(i));
            float value = sample.values().get(i);
            if (metric < 0 || !BiometricProfile.usable(value)) {
                continue;
            }
            int count = profile.column(metric, kept);
            if (count >= LEAST_SAMPLES) {
                deviations.add(compare(sample.names().get(i), value, kept, count));
            }
        }
        return deviations.isEmpty() ? Optional.empty() : Optional.of(BiometricScore.of(deviations));
    }

    private MetricDeviation compare(String metric, double value, double[] kept, int count) {
        RobustScale own = RobustScale.of(kept, count);
        PopulationQuantiles people = population.metrics().get(metric);
        Yardstick yardstick = people == null ? new OwnYardstick(own) : people;
        for (int i = 0; i < count; i++) {
            kept[i] = yardstick.place(kept[i]);
        }
        double place = yardstick.place(value);
        double owner = OwnerDensity.at(place, kept, count, yardstick.spread(own));
        double ratio = owner / yardstick.strangers(place);
        double evidence = -Math.log((1 - STRANGERS_SHARE) * ratio + STRANGERS_SHARE);
        return new MetricDeviation(metric, own.deviations(value), evidence);
    }
}
