package io.sluice.job.tables;

import io.sluice.job.postgres.SqlFaults;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Postgres is away, since when, and how long to leave it alone. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long NONE = -1;
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private final String what;
    private final LongSupplier clock;
    private volatile long since = NONE;
    private long pause;

    /**
     * None yet.
     *
     * @param what is written, for people
     * @param clock epoch milliseconds
     */
    Outage(String what, LongSupplier clock) {
        this.what = what;
        this.clock = clock;
    }

    /**
     * Another attempt failed.
     *
     * @return milliseconds to wait before the next
     */
    long failed(Exception why, int waiting) {
        if (since == NONE) {
            since = clock.getAsLong();
            pause = SHORTEST_PAUSE;
            LOG.warn("Postgres takes no {}, {} wait: {}", what, waiting, SqlFaults.line(why));
        } else {
            pause = Math.min(LONGEST_PAUSE, 2 * pause);
        }
        return pause;
    }

    /** An attempt succeeded. */
    void over(int waiting) {
        if (since != NONE) {
            LOG.info("Postgres takes {} again after {} s, {} waited", what, seconds(), waiting);
            since = NONE;
        }
    }

    boolean isOn() {
        return since != NONE;
    }

    /** How long it has lasted, seconds; 0 if there is none. */
    long seconds() {
        long began = since;
        return began == NONE ? 0 : Math.max(1, (clock.getAsLong() - began) / 1000);
    }
}
