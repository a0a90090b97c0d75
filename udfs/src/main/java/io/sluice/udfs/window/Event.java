package io.sluice.udfs.window;

import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * One payment in the log of a key.
 *
 * @param key time and arrival
 * @param amountMicros millionths of the reference currency
 * @param counterparty hash of the other side
 * @param flags eight bits that belong to the caller
 * @param previous the event before this one with the same counterparty, or null
 * @param outcomes by known-at, ascending, then by arrival; all different
 */
public record Event(
        EventKey key,
        long amountMicros,
        long counterparty,
        int flags,
        EventKey previous,
        List<OutcomeMark> outcomes) {

    /** Event time, epoch milliseconds. */
    public long time() {
        return key.time();
    }

    /** Number of its arrival at this log. */
    public long arrival() {
        return key.arrival();
    }

    /**
     * The outcome that counts as of a time, or null: the one known last by then, but a declined or
     * reversed payment stays so when it is confirmed as the payer's own.
     */
    public OutcomeKind outcomeAt(long time) {
        Standing standing = new Standing();
        for (OutcomeMark mark : outcomes) {
            if (mark.knownAt() <= time) {
                standing.tell(mark.kind());
            }
        }
        return standing.outcome();
    }

    Event withPrevious(EventKey other) {
        return new Event(key, amountMicros, counterparty, flags, other, outcomes);
    }

    /**
     * The event with one more outcome, or this very event if that was told before. Of two known at
     * the same moment the later arrival comes last.
     */
    Event withOutcome(OutcomeMark mark) {
        if (outcomes.contains(mark)) {
            return this;
        }
        List<OutcomeMark> all = new ArrayList<>(outcomes);
        int at = 0;
        while (at < all.size() && all.get(at).knownAt() <= mark.knownAt()) {
            at++;
        }
        all.add(at, mark);
        return new Event(key, amountMicros, counterparty, flags, previous, List.copyOf(all));
    }
}
