package io.sluice.job.ledger;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Decision;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the ledger said of one payment lately.
 *
 * @param actions of each revision; null of what is no decision
 * @param latest when the latest of it was appended, epoch milliseconds
 */
public record Told(Map<Integer, Action> actions, long latest) {

    static final Told NOTHING = new Told(Map.of(), Long.MIN_VALUE);

    boolean has(int revision) {
        return actions.containsKey(revision);
    }

    Told with(int revision, Action action, long appendedAt) {
        Map<Integer, Action> all = new TreeMap<>(actions);
        all.put(revision, action);
        return new Told(all, Math.max(latest, appendedAt));
    }

    /** Whether a payment that was let pass would now be stopped. */
    boolean recalledBy(int revision, Action action) {
        Action binding = actions.get(Decision.BINDING);
        return revision > Decision.BINDING && binding != null && !binding.stops() && action.stops();
    }
}
