package io.sluice.local.cluster;

import io.sluice.local.fault.Feeder;
import io.sluice.local.fault.Message;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends messages in their order: a few all the time, and many at once when asked to. However slow
 * the machine, the few leave enough for the many.
 */
final class Flow implements AutoCloseable {

    private static final int TRICKLE = 2;
    private static final int EVERY_MILLIS = 50;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Feeder feeder;
    private final List<Message> messages;
    private final Future<?> trickle;
    private int few;
    private int sent;

    /**
     * Begins to send.
     *
     * @param feeder that nobody else uses
     * @param messages all of them
     * @param reserve how many are left for when many are asked for
     */
    Flow(Feeder feeder, List<Message> messages, int reserve) {
        this.feeder = feeder;
        this.messages = messages;
        this.few = messages.size() - reserve;
        this.trickle =
                timer.scheduleAtFixedRate(this::sendFew, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void sendFew() {
        if (few > 0) {
            few -= TRICKLE;
            send(TRICKLE);
        }
    }

    /** Sends many at once. */
    synchronized void send(int count) {
        int end = Math.min(messages.size(), sent + count);
        feeder.send(messages.subList(sent, end));
        sent = end;
    }

    /** How many are still to be sent. */
    synchronized int left() {
        return messages.size() - sent;
    }

    /** Sends all that is left. */
    void finish() {
        send(left());
    }

    @Override
    public void close() {
        trickle.cancel(false);
        timer.shutdown();
    }
}
