package io.sluice.job.control;

import java.util.Locale;

/** The documents of the control topic; each is the value of one key. */
public enum ControlKind {
    /** How evidence becomes a verdict. */
    POLICY,
    /** Who is listed. */
    LISTS,
    /** Rates into the reference currency. */
    RATES,
    /** How payments spread over the week. */
    SHAPE;

    /** The record's key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a key, or null. */
    public static ControlKind of(String key) {
        for (ControlKind kind : values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        return null;
    }
}
