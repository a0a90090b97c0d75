package io.sluice.job.ledger;

import io.sluice.udfs.model.Identity;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was published before this start for payments that may come again, and from where the next
 * start must read.
 *
 * <p>A checkpoint stores end offsets that were asked for before its barrier: what is published
 * after them belongs to payments that a restore replays. While such a replay runs, earlier verdicts
 * on the same payments still count, so the stored offsets stay where they were until the replay is
 * over; a second crash in mid-replay then finds the same.
 *
 * <p>It is over when the watermark has passed every payment that was read back, and none of them
 * has come again for {@link #QUIET_MILLIS}. The watermark alone does not tell: a partition that is
 * silent for a moment, because its broker or its reader is slow, no longer holds it back. No
 * payment was received after its verdict was published, whatever its record says: watermarks, too,
 * take records of the future as of now.
 */
public final class ReadBack {

    /** Milliseconds of processing time; twice what a Kafka client waits for an answer. */
    static final long QUIET_MILLIS = 60_000;

    private final Map<Identity, Published> published = new HashMap<>();
    private final long[] held;
    private final boolean forEver;
    private long[] asked;
    private long replayedAt = Long.MIN_VALUE;
    private boolean replaying;
    private boolean cameAgain = true;
    private long quietSince;

    private ReadBack(long[] from, long[] ends, boolean forEver) {
        this.held = from;
        this.asked = ends;
        this.forEver = forEver;
        this.replaying = forEver;
    }

    /**
     * Reads back what was published.
     *
     * @param ledger read up to its present end
     * @param stored offsets of every subtask's checkpoint; none at a start without state
     * @param span how far to read back where nothing is stored
     * @param mine whether this subtask judges that sender
     * @param forEver whether watermarks say nothing about the replay, as in ordered mode
     * @throws MissingLedgerException if what is stored can't be read any more
     */
    public static ReadBack start(
            PublishedLedger ledger,
            List<long[]> stored,
            Duration span,
            Predicate<String> mine,
            boolean forEver) {
        long[] ends = ledger.ends();
        long[] from = stored.isEmpty() ? ledger.since(span) : least(stored, ends.length);
        if (!stored.isEmpty()) {
            checkThere(from, ledger.beginnings(), ends);
        }
        ReadBack back = new ReadBack(from, ends, forEver);
        ledger.read(from, ends, entry -> back.remember(entry, mine));
        return back;
    }

    private static long[] least(List<long[]> stored, int partitions) {
        long[] least = stored.get(0).clone();
        for (long[] offsets : stored) {
            if (offsets.length != partitions) {
                throw new MissingLedgerException(
                        "the ledger has "
                                + partitions
                                + " partitions, but had "
                                + offsets.length
                                + ": their number must not change");
            }
            for (int i = 0; i < partitions; i++) {
                least[i] = Math.min(least[i], offsets[i]);
            }
        }
        return least;
    }

    private static void checkThere(long[] from, long[] beginnings, long[] ends) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] < beginnings[i] || from[i] > ends[i]) {
                throw new MissingLedgerException(
                        "the ledger's partition "
                                + i
                                + " holds offsets "
                                + beginnings[i]
                                + " to "
                                + ends[i]
                                + ", but the checkpoint needs them from "
                                + from[i]
                                + ": verdicts would be given twice");
            }
        }
    }

    private void remember(LedgerEntry entry, Predicate<String> mine) {
        if (!entry.isDecision() || !mine.test(entry.identity().sender())) {
            return;
        }
        replaying = true;
        replayedAt = Math.max(replayedAt, Math.min(entry.receivedAt(), entry.appendedAt()));
        Published now =
                new Published(entry.revision(), entry.score(), entry.action(), entry.contentHash());
        published.merge(entry.identity(), now, Published::later);
    }

    /** The latest revision that was published for a payment. */
    public Optional<Published> find(Identity identity) {
        Published found = published.get(identity);
        cameAgain |= found != null;
        return Optional.ofNullable(found);
    }

    /** How many payments are remembered. */
    public int size() {
        return published.size();
    }

    /**
     * Time moved on: perhaps the replay is over.
     *
     * @param watermark in record time, epoch milliseconds
     * @param now processing time, epoch milliseconds
     */
    public void advance(long watermark, long now) {
        if (!replaying || forEver) {
            return;
        }
        if (cameAgain) {
            cameAgain = false;
            quietSince = now;
        }
        if (watermark >= replayedAt && now - quietSince >= QUIET_MILLIS) {
            replaying = false;
            published.clear();
        }
    }

    /** Takes newer end offsets; they must have been asked for before the next barrier. */
    public void asked(long[] ends) {
        asked = ends.clone();
    }

    /** What a checkpoint stores now. */
    public long[] toStore() {
        return (replaying ? held : asked).clone();
    }
}
