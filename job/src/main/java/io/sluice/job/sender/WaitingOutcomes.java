package io.sluice.job.sender;

import io.sluice.job.state.Rows;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.room.EarlyOutcomes;
import io.sluice.udfs.room.EarlyOutcomesCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.TimerService;

/**
 * Outcomes that came before their payment, in Flink state. They wait for a time by the records'
 * clock. A timer by processing time looks after them, since watermarks run ahead when payments are
 * idle; it drops nothing as long as the records have not come that far, as after an outage.
 */
final class WaitingOutcomes {

    private static final long HOUR = 3_600_000;

    /** Taken by their payment, or cleared by a timer; by the backstop if they had none. */
    private final MapState<Long, EarlyOutcomes> waiting;

    private final long patience;
    private long latest = Long.MIN_VALUE;

    WaitingOutcomes(Rows rows, Duration patience) {
        this.waiting =
                rows.immutableByHash(
                        "sender-early-outcomes", EarlyOutcomes.class, EarlyOutcomesCodec.class);
        this.patience = patience.toMillis();
    }

    /** A record of any account was received at this time, epoch milliseconds. */
    void received(long time) {
        latest = Math.max(latest, time);
    }

    /** Lets an outcome wait for the payment with this hash of its id. */
    void add(long id, KnownOutcome known, TimerService timers) throws Exception {
        EarlyOutcomes before = waiting.get(id);
        waiting.put(id, (before == null ? EarlyOutcomes.NONE : before).with(known, patience));
        lookAgain(timers);
    }

    /** What waited for a payment that was received at this time, and not for too long. */
    List<KnownOutcome> take(long id, long receivedAt) throws Exception {
        EarlyOutcomes found = waiting.get(id);
        if (found == null) {
            return List.of();
        }
        waiting.remove(id);
        return found.asOf(receivedAt, patience);
    }

    /** Drops what has waited too long, and returns how many outcomes that are. */
    int dropExpired(TimerService timers) throws Exception {
        int dropped = 0;
        List<Long> ids = new ArrayList<>();
        for (Map.Entry<Long, EarlyOutcomes> entry : waiting.entries()) {
            ids.add(entry.getKey());
        }
        boolean left = false;
        for (long id : ids) {
            List<KnownOutcome> all = waiting.get(id).waiting();
            if (all.stream().allMatch(this::expired)) {
                dropped += all.size();
                waiting.remove(id);
            } else {
                left = true;
            }
        }
        if (left) {
            lookAgain(timers);
        }
        return dropped;
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
