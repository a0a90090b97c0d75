package io.sluice.udfs.model;

import java.util.List;

/** The fields of an outcome on the wire. */
public enum OutcomeField implements WireField {
    /** The payment's id. */
    ID("transaction_id", "id"),
    /** The payment's sender. */
    SENDER("sender", "user_id", "from"),
    /** An {@link OutcomeKind}. */
    OUTCOME("outcome"),
    /** Epoch seconds or milliseconds, or ISO 8601; absent: when it became known. */
    OCCURRED_AT("occurred_at"),
    /** The same; absent: the time of receipt. */
    KNOWN_AT("known_at"),
    /** Who says so. */
    SOURCE("source");

    private final List<String> names;

    OutcomeField(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
