package io.sluice.local.fault;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds up the writers of a sink, as if their process were paused. Kept by name, because Flink
 * copies the sinks.
 */
final class Pause {

    private static final ConcurrentMap<String, Pause> PAUSES = new ConcurrentHashMap<>();

    private final AtomicLong left;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Pause(long records) {
        this.left = new AtomicLong(records);
    }

    /**
     * Lets a sink write some more records and then hold what comes.
     *
     * @param name of the sink
     * @param records that will still be written
     */
    static Pause after(String name, long records) {
        Pause pause = new Pause(records);
        PAUSES.put(name, pause);
        return pause;
    }

    /** Returns when a sink may write a record. */
    static void pass(String name) throws InterruptedException {
        Pause pause = PAUSES.get(name);
        if (pause != null && pause.left.getAndDecrement() <= 0) {
            pause.begun.countDown();
            pause.over.await();
        }
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Lets the sink go on. */
    void end() {
        over.countDown();
    }
}
