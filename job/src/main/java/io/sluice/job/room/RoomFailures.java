package io.sluice.job.room;

import io.sluice.udfs.room.Attempts;
import java.util.function.Consumer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what failed on payments, and logs ever fewer of them as they become many. */
public final class RoomFailures implements Consumer<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(RoomFailures.class);

    private final Counter counter;

    private RoomFailures(Counter counter) {
        this.counter = counter;
    }

    /** Attempts that are counted as {@code failures} of an operator. */
    public static Attempts attempts(MetricGroup metrics) {
        return new Attempts(new RoomFailures(metrics.counter("failures")));
    }

    @Override
    public void accept(RuntimeException failure) {
        counter.inc();
        long count = counter.getCount();
        if (Long.bitCount(count) == 1) {
            LOG.warn("work on a payment failed, {} times so far", count, failure);
        }
    }
}
