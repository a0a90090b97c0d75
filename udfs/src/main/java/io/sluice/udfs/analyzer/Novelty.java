package io.sluice.udfs.analyzer;

/**
 * How new one value (a device, a network, a country) is to an account.
 *
 * @param present whether the payment shows such a value at all
 * @param seen sightings of it before
 * @param others sightings of other values of its kind
 * @param ageMillis time since its first sighting, 0 at least and to the hour; 0 if never seen
 */
public record Novelty(boolean present, int seen, long others, long ageMillis) {

    /** No such value. */
    public static final Novelty ABSENT = new Novelty(false, 0, 0, 0);

    static Novelty of(Sightings known, int key, long time) {
        if (key == Sighting.ABSENT) {
            return ABSENT;
        }
        int seen = known.count(key);
        double age = seen == 0 ? 0 : Math.max(0, (double) time - known.firstSeen(key));
        return new Novelty(true, seen, known.total() - seen, (long) age);
    }

    /** Whether there is enough history, of this value or others, to call anything new or known. */
    boolean judged(int leastPayments) {
        return present && seen + others >= leastPayments;
    }

    /**
     * Whether it is new: among enough others, never seen or still on probation. What came today
     * with the first payment of a thief is no more trusted with the second.
     */
    boolean isNew(int leastPayments, long probationMillis) {
        return present && others >= leastPayments && (seen == 0 || ageMillis < probationMillis);
    }

    /** Sightings as a feature; NaN if absent. */
    double asFeature() {
        return present ? seen : Double.NaN;
    }
}
