package io.sluice.udfs.room;

import io.sluice.udfs.model.KnownOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Outcomes that came before their payment.
 *
 * @param waiting in the order of their arrival
 */
public record EarlyOutcomes(List<KnownOutcome> waiting) {

    /** None. */
    public static final EarlyOutcomes NONE = new EarlyOutcomes(List.of());

    /** Makes the list immutable. */
    public EarlyOutcomes {
        waiting = List.copyOf(waiting);
    }

    /** With one more that came at a time; those received longer ago before it are dropped. */
    public EarlyOutcomes with(KnownOutcome next, long time, long retentionMillis) {
        List<KnownOutcome> all = new ArrayList<>(asOf(time, retentionMillis));
        all.add(next);
        return new EarlyOutcomes(all);
    }

    /** Those received at most so long before a time, epoch milliseconds. */
    public List<KnownOutcome> asOf(long time, long retentionMillis) {
        return waiting.stream()
                .filter(known -> known.outcome().receivedAt() >= time - retentionMillis)
                .toList();
    }
}
