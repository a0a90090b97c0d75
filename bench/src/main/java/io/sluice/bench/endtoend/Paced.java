package io.sluice.bench.endtoend;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What an open loop saw.
 *
 * @param job name of the job
 * @param perSecond payments a second
 * @param unseen payments whose result did not come
 * @param micros from when a payment was due until its result was readable
 * @param cores that the whole process used
 * @param shares of them by bucket, summing to 1
 * @param load of the machine at the end
 */
record Paced(
        String job,
        double perSecond,
        long unseen,
        Histogram micros,
        double cores,
        Map<Bucket, Double> shares,
        double load) {

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** Cores that a bucket used. */
    double cores(Bucket bucket) {
        return cores * shares.getOrDefault(bucket, 0.0);
    }

    /** Cores that the job itself used. */
    double jobCores() {
        double sum = 0;
        for (Bucket bucket : Bucket.values()) {
            sum += bucket.ofTheJob() ? cores(bucket) : 0;
        }
        return sum;
    }
}
