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
 * @param outcomes by known-at, ascending and all different
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

    /** The outcome that counts as of a time: the one known last by then, or null. */
    public OutcomeKind outcomeAt(long time) {
        OutcomeKind standing = null;
        for (OutcomeMark mark : outcomes) {
            if (mark.knownAt() <= time) {
                standing = mark.kind();
            }
        }
        return standing;
    }

    Event withPrevious(EventKey other) {
        return new Event(key, amountMicros, counterparty, flags, other, outcomes);
    }

    /**
     * The event with one more outcome. Of two known at the same moment the later arrival stands,
     * for good, so the earlier one goes.
     */
    Event withOutcome(OutcomeMark mark) {
        List<OutcomeMark> all = new ArrayList<>(outcomes);
        all.removeIf(known -> known.knownAt() == mark.knownAt());
        int at = 0;
        while (at < all.size() && all.get(at).knownAt() < mark.knownAt()) {
            at++;
        }
        all.add(at, mark);
        return new Event(key, amountMicros, counterparty, flags, previous, List.copyOf(all));
    }
}
