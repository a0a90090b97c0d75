package io.sluice.job.sender;

import io.sluice.job.room.RoomOutcomes;
import io.sluice.job.state.Rows;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.room.EarlyOutcomes;
import io.sluice.udfs.room.EarlyOutcomesCodec;
import io.sluice.udfs.room.FirstSighting;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.TimerService;

/**
 * Outcomes that came before their payment, in Flink state. They wait for a time by the records'
 * clock. A timer by processing time looks after them, since watermarks run ahead when payments are
 * idle; it drops nothing as long as the records have not come that far, as after an outage. A
 * record of the future counts as of now, or it alone would let all that waits expire.
 */
final class WaitingOutcomes {

    private static final long HOUR = 3_600_000;

    /** Taken by their payment, or cleared by a timer; by the backstop if they had none. */
    private final MapState<Long, EarlyOutcomes> waiting;

    /** The identity index, where payments that are waited for are marked. */
    private final MapState<Long, FirstSighting> sightings;

    private final long patience;
    private final RoomOutcomes counted;
    private long latest = Long.MIN_VALUE;

    WaitingOutcomes(
            Rows rows,
            MapState<Long, FirstSighting> sightings,
            Duration patience,
            RoomOutcomes counted) {
        this.sightings = sightings;
        this.waiting =
                rows.immutableByHash(
                        "sender-early-outcomes", EarlyOutcomes.class, EarlyOutcomesCodec.class);
        this.patience = patience.toMillis();
        this.counted = counted;
    }

    /** A record of any account was received at this time, epoch milliseconds. */
    void received(long time, TimerService timers) {
        latest = Math.max(latest, atMostNow(time, timers));
    }

    /** Lets an outcome wait for the payment with this hash of its id. */
    void add(long id, KnownOutcome known, TimerService timers) throws Exception {
        EarlyOutcomes found = waiting.get(id);
        EarlyOutcomes before = found == null ? EarlyOutcomes.NONE : found;
        long time = atMostNow(known.outcome().receivedAt(), timers);
        EarlyOutcomes after = before.with(known, time, patience);
        waiting.put(id, after);
        sightings.put(id, FirstSighting.AWAITED);
        counted.unclaimed(before.waiting().size() + 1 - after.waiting().size());
        lookAgain(timers);
    }

    /** What waited for a payment that was received at this time, and not for too long. */
    List<KnownOutcome> take(long id, long receivedAt, TimerService timers) throws Exception {
        EarlyOutcomes found = waiting.get(id);
        if (found == null) {
            return List.of();
        }
        waiting.remove(id);
        List<KnownOutcome> taken = found.asOf(atMostNow(receivedAt, timers), patience);
        counted.unclaimed(found.waiting().size() - taken.size());
        return taken;
    }

    private static long atMostNow(long time, TimerService timers) {
        return Math.min(time, timers.currentProcessingTime());
    }

    /** Drops what has waited too long. */
    void dropExpired(TimerService timers) throws Exception {
        boolean left = false;
        Iterator<Map.Entry<Long, EarlyOutcomes>> entries = waiting.iterator();
        while (entries.hasNext()) {
            Map.Entry<Long, EarlyOutcomes> entry = entries.next();
            List<KnownOutcome> all = entry.getValue().waiting();
            if (all.stream().allMatch(this::expired)) {
                counted.unclaimed(all.size());
                sightings.remove(entry.getKey());
                entries.remove();
            } else {
                left = true;
            }
        }
        if (left) {
            lookAgain(timers);
        }
    }

    private boolean expired(KnownOutcome known) {
        return latest != Long.MIN_VALUE && known.outcome().receivedAt() < latest - patience;
    }

    /** On the hour, so that an account has few timers. */
    private void lookAgain(TimerService timers) {
        long due = timers.currentProcessingTime() + patience;
        timers.registerProcessingTimeTimer((Math.floorDiv(due, HOUR) + 1) * HOUR);
    }
}
