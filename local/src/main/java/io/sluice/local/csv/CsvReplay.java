package io.sluice.local.csv;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.local.replay.Feed;
import io.sluice.local.replay.Tail;
import io.sluice.local.replay.Ticker;
import io.sluice.udfs.model.Outcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Sends a file's payments, and each outcome when event time has come to where it is known; ends
 * when every payment is in the ledger or in dead letters.
 */
public final class CsvReplay implements AutoCloseable {

    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Feed feed;
    private final Tail decisions;
    private final Tail deadLetters;
    private final CsvTally tally;
    private final long underWay;
    private final PriorityQueue<Outcome> pending =
            new PriorityQueue<>(Comparator.comparingLong(Outcome::knownAt));
    private long begun;

    /**
     * Over these topics.
     *
     * @param underWay most payments that are sent and not yet judged
     */
    public CsvReplay(KafkaSettings kafka, long underWay) {
        this.feed = new Feed(kafka);
        this.decisions = new Tail(kafka, kafka.topic(Topic.DECISIONS));
        this.deadLetters = new Tail(kafka, kafka.topic(Topic.DEAD_LETTERS));
        this.tally = new CsvTally(kafka.topic(Topic.TRANSACTIONS));
        this.underWay = underWay;
    }

    /** Sends all at once, for a judge that starts later and keeps one order. */
    public void fill(CsvPayments payments, Ticker ticker) {
        for (CsvPayment next = payments.next(); next != null; next = payments.next()) {
            send(next);
            ticker.tick();
        }
        feed.flush();
    }

    /** Waits for the last of what was sent before; the ticker may end it by throwing. */
    public void judged(Ticker ticker) {
        begun = System.nanoTime();
        settle(ticker);
    }

    /** Sends as fast as it is judged and waits for the last; the ticker may end it by throwing. */
    public void run(CsvPayments payments, Ticker ticker) {
        begun = System.nanoTime();
        CsvPayment next = payments.next();
        while (next != null) {
            if (tally.waiting() < underWay) {
                send(next);
                next = payments.next();
                ticker.tick();
            } else {
                ticker.nap();
            }
            attend();
        }
        settle(ticker);
    }

    private void send(CsvPayment payment) {
        long time = payment.time();
        while (!pending.isEmpty() && pending.peek().knownAt() <= time) {
            Outcome known = pending.poll();
            feed.outcome(known, known.knownAt());
        }
        feed.payment(payment.identity().sender(), payment.json(), time);
        tally.sent(payment);
        if (payment.outcome() != null) {
            pending.add(payment.outcome());
        }
    }

    private void settle(Ticker ticker) {
        long waiting = Long.MAX_VALUE;
        long since = System.nanoTime();
        while (tally.waiting() > 0 && System.nanoTime() - since < PATIENCE_NANOS) {
            if (tally.waiting() < waiting) {
                waiting = tally.waiting();
                since = System.nanoTime();
            }
            ticker.nap();
            attend();
        }
    }

    private void attend() {
        decisions.take().forEach(tally::ledger);
        deadLetters.take().forEach(tally::deadLetter);
    }

    /** What became of it so far. */
    public CsvReport report() {
        return tally.report(feed.outcomes(), (System.nanoTime() - begun) / 1e9);
    }

    /** Event time of the newest payment that is decided, epoch milliseconds. */
    public long eventTime() {
        return tally.eventTime();
    }

    /** Binding decisions so far. */
    public long decided() {
        return tally.decided();
    }

    @Override
    public void close() {
        feed.close();
        decisions.close();
        deadLetters.close();
    }
}
