package io.sluice.local.replay;

import java.time.Duration;

/**
 * Lets a bank's payments happen: as fast as they are judged, or at a multiple of the wall clock.
 */
public final class Replay {

    /** Payments under way at most when they come as fast as they are judged. */
    private static final int UNDER_WAY = 1_000;

    /** When so few are left, more are sent: together, so that the broker gets large batches. */
    private static final int REFILL = 600;

    private final BankDesk desk;
    private final Payments payments;
    private final Ticker ticker;

    /**
     * Of these payments over this desk.
     *
     * @param ticker shows how it goes and ends it by throwing
     */
    public Replay(BankDesk desk, Payments payments, Ticker ticker) {
        this.desk = desk;
        this.payments = payments;
        this.ticker = ticker;
    }

    /** All payments before an event time, as fast as they are judged; returns when they are. */
    public void fast(long until) {
        while (payments.hasNextBefore(until)) {
            while (desk.waiting() < UNDER_WAY && payments.hasNextBefore(until)) {
                desk.send(payments.take());
            }
            while (desk.waiting() > REFILL) {
                ticker.nap();
                desk.attend();
            }
            ticker.tick();
        }
        desk.tell(until);
        settle(Duration.ofMinutes(1));
    }

    /**
     * Event time runs at a multiple of the wall clock.
     *
     * @param from event time to begin at, epoch milliseconds
     * @param speed event time over wall time
     * @param length of wall time
     */
    public void paced(long from, double speed, Duration length) {
        long begun = System.nanoTime();
        long elapsed = 0;
        while (elapsed < length.toNanos()) {
            long now = from + (long) (elapsed / 1e6 * speed);
            while (payments.hasNextBefore(now)) {
                desk.send(payments.take());
            }
            desk.tell(now);
            desk.attend();
            ticker.nap();
            elapsed = System.nanoTime() - begun;
        }
    }

    /** Waits until every payment has its decision, as long as decisions come. */
    public void settle(Duration patience) {
        long decided = -1;
        long since = System.nanoTime();
        while (desk.waiting() > 0 && System.nanoTime() - since < patience.toNanos()) {
            if (desk.decided() != decided) {
                decided = desk.decided();
                since = System.nanoTime();
            }
            ticker.nap();
            desk.attend();
        }
    }
}
