package io.sluice.bench.endtoend;

import java.util.Locale;

/**
 * What it took to drain a topic.
 *
 * @param job name of the job
 * @param payments drained
 * @param seconds of the wall
 * @param cpuMicros of the whole process a payment, broker and all
 */
record Drained(String job, long payments, double seconds, double cpuMicros) {

    String row(Drained baseline) {
        return String.format(
                Locale.ROOT,
                "%-28s %,10.0f %12.1f %10.1fx",
                job,
                payments / seconds,
                cpuMicros,
                cpuMicros / baseline.cpuMicros);
    }

    static String header() {
        return String.format(
                Locale.ROOT, "%-28s %10s %12s %11s", "job", "payments/s", "CPU us each", "ratio");
    }
}
