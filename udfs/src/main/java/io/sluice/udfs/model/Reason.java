package io.sluice.udfs.model;

import java.util.List;

/**
 * Why evidence has its score, in words that name the values.
 *
 * @param code what was found
 * @param subject whom it speaks of
 * @param strength 0 to 100, for ranking
 * @param values rendered values, in the order of the code's template
 */
public record Reason(ReasonCode code, Subject subject, int strength, List<String> values) {

    /** Makes the list immutable. */
    public Reason {
        values = List.copyOf(values);
    }

    /** A reason with its values. */
    public static Reason of(ReasonCode code, Subject subject, int strength, String... values) {
        return new Reason(code, subject, strength, List.of(values));
    }

    /** The sentence with its values filled in. */
    public String text() {
        return code.text(values);
    }
}
