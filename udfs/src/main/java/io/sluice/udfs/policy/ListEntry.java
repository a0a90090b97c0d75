package io.sluice.udfs.policy;

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

    /** Whether it holds at that time, epoch milliseconds. */
    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }
}
