package io.sluice.bench.endtoend;

import java.util.Locale;
import java.util.Map;

/**
 * What it took to drain a topic.
 *
 * @param job name of the job
 * @param perSecond payments a second of the wall
 * @param cpuMicros of the whole process a payment, broker, compiler and collector and all
 * @param shares of that CPU time by bucket, summing to 1
 * @param busy share of time that each task was busy, 0 to 1
 */
record Drained(
        String job,
        double perSecond,
        double cpuMicros,
        Map<Bucket, Double> shares,
        Map<String, Double> busy) {

    /** CPU microseconds a payment of one bucket. */
    double micros(Bucket bucket) {
        return cpuMicros * shares.getOrDefault(bucket, 0.0);
    }

    /** CPU microseconds a payment of the job itself: without broker, compiler and bench. */
    double jobMicros() {
        double sum = 0;
        for (Bucket bucket : Bucket.values()) {
            sum += bucket.ofTheJob() ? micros(bucket) : 0;
        }
        return sum;
    }

    String line() {
        return String.format(Locale.ROOT, "%s: %,.0f/s, %.1f us", job, perSecond, cpuMicros);
    }
}
