package io.sluice.local.replay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Does something now and then while a loop runs, in the thread of the loop. */
public final class Ticker {

    private static final long NAP_NANOS = 1_000_000L;

    private final Runnable action;
    private final long everyNanos;
    private long due = System.nanoTime();

    /** Does it so often at most. */
    public Ticker(Duration every, Runnable action) {
        this.action = action;
        this.everyNanos = every.toNanos();
    }

    /** Does it if it is due. */
    public void tick() {
        long now = System.nanoTime();
        if (now - due >= 0) {
            due = now + everyNanos;
            action.run();
        }
    }

    /** Waits for a millisecond at most, and does it if it is due. */
    public void nap() {
        LockSupport.parkNanos(NAP_NANOS);
        tick();
    }
}
