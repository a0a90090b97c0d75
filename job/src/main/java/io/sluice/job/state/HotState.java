package io.sluice.job.state;

import org.apache.flink.api.common.state.ValueState;

/**
 * The hot row of the entity that an operator currently works for: read once and written once for
 * each record, whatever number of its parts the work looks at and changes. {@link #save} must end
 * the work on each record.
 */
public final class HotState {

    /** Bounded by its parts; cleared by the backstop's processing time. */
    private final ValueState<Bundle> state;

    private final Bundle empty;
    private Bundle row;
    private boolean changed;

    HotState(ValueState<Bundle> state, Bundle empty) {
        this.state = state;
        this.empty = empty;
    }

    /** A part, or what stands for none. */
    public <T> T get(int part, T none) {
        return row().get(part, none);
    }

    /** Keeps a part. */
    public void put(int part, Object value) {
        row = row().with(part, value);
        changed = true;
    }

    /** Writes the row if it has changed, and forgets it: the next record may have another key. */
    public void save() {
        if (changed) {
            Rows.put(state, row);
        }
        row = null;
        changed = false;
    }

    private Bundle row() {
        if (row == null) {
            row = Rows.get(state, empty);
        }
        return row;
    }
}
