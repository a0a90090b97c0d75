package io.sluice.local;

import io.sluice.local.options.DemoOptions;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.Period;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.WorkloadOptions;
import java.time.Duration;

/**
 * The generated bank of a demo: a month without fraud, then the live phase with some.
 *
 * @param workload all payments
 * @param liveFrom event time at which the live phase begins, epoch milliseconds
 */
record DemoWorld(WorkloadOptions workload, long liveFrom) {

    private static final Duration HISTORY = Duration.ofDays(30);

    /** So long is one episode of each typology begun on average. */
    private static final double EPISODE_SECONDS = 40;

    private static final int LEAST_EPISODES = 2;

    /** Episodes begin in the first 85 % of their time: this lets them begin until the end. */
    private static final double BEYOND_THE_END = 1.2;

    static DemoWorld of(DemoOptions options) {
        long live = (long) (options.seconds() * 1_000.0 * options.pace().speed());
        long start = Period.DEFAULT.start();
        Duration planned =
                HISTORY.plusMillis(
                        Math.max((long) (BEYOND_THE_END * live), Duration.ofHours(1).toMillis()));
        int episodes =
                Math.max(LEAST_EPISODES, (int) Math.round(options.seconds() / EPISODE_SECONDS));
        WorkloadOptions workload =
                WorkloadOptions.DEFAULT
                        .withSeeds(options.seed(), options.seed())
                        .with(Population.ofCustomers(options.pace().customers()))
                        .with(new Period(start, planned, HISTORY))
                        .with(FraudPlan.each(episodes, 0));
        return new DemoWorld(workload, start + HISTORY.toMillis());
    }

    /** Which part of the history is over at an event time, 0 to 1. */
    double history(long eventTime) {
        double span = liveFrom - workload.period().start();
        return Math.max(0, Math.min(1, (eventTime - workload.period().start()) / span));
    }

    /** Length of the history. */
    long historyDays() {
        return HISTORY.toDays();
    }
}
