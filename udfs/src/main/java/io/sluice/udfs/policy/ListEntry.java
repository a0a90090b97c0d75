package io.sluice.udfs.policy;

import java.util.Objects;

/**
 * One line of a list.
 *
 * @param kind what being on it means
 * @param subject what kind of thing it names
 * @param value the thing; compared without case
 * @param reason why, for a person
 * @param author who put it there
 * @param validFrom epoch milliseconds, inclusive
 * @param validTo epoch milliseconds, exclusive; {@link Long#MAX_VALUE} for good
 */
public record ListEntry(
        ListKind kind,
        ListSubject subject,
        String value,
        String reason,
        String author,
        long validFrom,
        long validTo) {

    /** Refuses an entry that leaves out what it is, whom it names or why. */
    public ListEntry {
        Objects.requireNonNull(kind, "kind is missing");
        Objects.requireNonNull(subject, "subject is missing");
        Range.text("value", value);
        Range.text("reason", reason);
        Range.text("author", author);
    }

    /** Whether it holds at that time, epoch milliseconds. */
    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }
}
