package io.sluice.udfs.analyzer;

import io.sluice.udfs.policy.PatternThresholds;

/**
 * What the sender and this counterparty have been to each other.
 *
 * @param payments to it so far
 * @param age milliseconds since the first of them; 0 if there is none
 * @param idle milliseconds since the last of them; {@link Long#MAX_VALUE} if there is none
 */
public record Relation(long payments, long age, long idle) {

    /** Never paid before. */
    public static final Relation NEW = new Relation(0, 0, Long.MAX_VALUE);

    /**
     * The relation as of a time.
     *
     * @param payments to it so far
     * @param firstSeen time of the first, epoch milliseconds
     * @param lastSeen time of the last, epoch milliseconds
     * @param now the judged payment's time, epoch milliseconds
     */
    public static Relation of(long payments, long firstSeen, long lastSeen, long now) {
        if (payments == 0 || firstSeen > now) {
            return NEW;
        }
        return new Relation(payments, now - firstSeen, Math.max(now - lastSeen, 0));
    }

    /** Whether it was never paid before. */
    public boolean isNew() {
        return payments == 0;
    }

    /** Whether it was paid so often and for so long that paying it is a habit. */
    public boolean isEstablished(PatternThresholds thresholds) {
        return payments >= thresholds.establishedPayments() && age >= thresholds.establishedAge();
    }
}
