package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import io.sluice.udfs.bytes.Fixed;
import io.sluice.udfs.model.OutcomeKind;

/** What is known of a set of events without looking at them, exactly. */
final class Summary {

    private static final int LAST = 4;
    private static final int DECLINED = 8;
    private static final int BAD = 12;
    private static final int MIN_TIME = 16;
    private static final int MAX_TIME = 24;
    private static final int KNOWN_AT = 32;
    private static final int LEAST = 40;
    private static final int GREATEST = 48;
    private static final int SUM = 56;
    private static final int SQUARES = SUM + Sum128.BYTES;
    private static final int DECLINED_SUM = SQUARES + Sum192.BYTES;
    private static final int BAD_SUM = DECLINED_SUM + Sum128.BYTES;

    /** Bytes of its form of fixed width. */
    static final int BYTES = BAD_SUM + Sum128.BYTES;

    private int count;
    private int lastOccurrences;
    private long minTime;
    private long maxTime;
    private long knownAt;
    private long least;
    private long greatest;
    private final Sum128 sum = new Sum128();
    private final Sum192 squares = new Sum192();
    private int declinedCount;
    private final Sum128 declinedSum = new Sum128();
    private int badCount;
    private final Sum128 badSum = new Sum128();

    Summary() {
        clear();
    }

    void clear() {
        count = 0;
        lastOccurrences = 0;
        minTime = Long.MAX_VALUE;
        maxTime = Long.MIN_VALUE;
        knownAt = Long.MIN_VALUE;
        least = Long.MAX_VALUE;
        greatest = Long.MIN_VALUE;
        sum.clear();
        squares.clear();
        declinedCount = 0;
        declinedSum.clear();
        badCount = 0;
        badSum.clear();
    }

    /**
     * Adds the event that the cursor stands on, its outcome as of the cursor's time.
     *
     * @param last 1 if it is the last event of its counterparty, else 0
     */
    void add(EventCursor event, int last) {
        long amount = event.amount();
        count++;
        lastOccurrences += last;
        spread(event.time(), event.time(), event.knownAt(), amount, amount);
        sum.add(amount);
        squares.addSquare(amount);
        if (event.outcome() != null) {
            addOutcome(event.outcome(), amount);
        }
    }

    private void addOutcome(OutcomeKind outcome, long amount) {
        if (outcome.moneyless()) {
            declinedCount++;
            declinedSum.add(amount);
        } else if (outcome.bad()) {
            badCount++;
            badSum.add(amount);
        }
    }

    void add(Summary other) {
        count += other.count;
        lastOccurrences += other.lastOccurrences;
        spread(other.minTime, other.maxTime, other.knownAt, other.least, other.greatest);
        sum.add(other.sum);
        squares.add(other.squares);
        declinedCount += other.declinedCount;
        declinedSum.add(other.declinedSum);
        badCount += other.badCount;
        badSum.add(other.badSum);
    }

    /** Adds the summary that {@link #put} wrote there. */
    void add(byte[] bytes, int at) {
        count += Fixed.getInt(bytes, at);
        lastOccurrences += Fixed.getInt(bytes, at + LAST);
        spread(
                minTime(bytes, at),
                maxTime(bytes, at),
                knownAt(bytes, at),
                Fixed.getLong(bytes, at + LEAST),
                Fixed.getLong(bytes, at + GREATEST));
        sum.add(bytes, at + SUM);
        squares.add(bytes, at + SQUARES);
        declinedCount += Fixed.getInt(bytes, at + DECLINED);
        declinedSum.add(bytes, at + DECLINED_SUM);
        badCount += Fixed.getInt(bytes, at + BAD);
        badSum.add(bytes, at + BAD_SUM);
    }

    private void spread(long from, long to, long known, long low, long high) {
        minTime = Math.min(minTime, from);
        maxTime = Math.max(maxTime, to);
        knownAt = Math.max(knownAt, known);
        least = Math.min(least, low);
        greatest = Math.max(greatest, high);
    }

    void put(byte[] bytes, int at) {
        Fixed.putInt(bytes, at, count);
        Fixed.putInt(bytes, at + LAST, lastOccurrences);
        Fixed.putLong(bytes, at + MIN_TIME, minTime);
        Fixed.putLong(bytes, at + MAX_TIME, maxTime);
        Fixed.putLong(bytes, at + KNOWN_AT, knownAt);
        Fixed.putLong(bytes, at + LEAST, least);
        Fixed.putLong(bytes, at + GREATEST, greatest);
        sum.put(bytes, at + SUM);
        squares.put(bytes, at + SQUARES);
        Fixed.putInt(bytes, at + DECLINED, declinedCount);
        declinedSum.put(bytes, at + DECLINED_SUM);
        Fixed.putInt(bytes, at + BAD, badCount);
        badSum.put(bytes, at + BAD_SUM);
    }

    /** Writes a form of varying width, short if numbers are small. */
    void writeTo(ByteSink sink) {
        byte[] bytes = new byte[BYTES];
        put(bytes, 0);
        for (int at = 0; at < BYTES; at += Long.BYTES) {
            sink.writeSigned(Fixed.getLong(bytes, at));
        }
    }

    /** Adds the summary that {@link #writeTo} wrote. */
    void readFrom(ByteSource source) {
        byte[] bytes = new byte[BYTES];
        for (int at = 0; at < BYTES; at += Long.BYTES) {
            Fixed.putLong(bytes, at, source.readSigned());
        }
        add(bytes, 0);
    }

    static int count(byte[] bytes, int at) {
        return Fixed.getInt(bytes, at);
    }

    static long minTime(byte[] bytes, int at) {
        return Fixed.getLong(bytes, at + MIN_TIME);
    }

    static long maxTime(byte[] bytes, int at) {
        return Fixed.getLong(bytes, at + MAX_TIME);
    }

    static long knownAt(byte[] bytes, int at) {
        return Fixed.getLong(bytes, at + KNOWN_AT);
    }

    /** One event less is the last of its counterparty. */
    static void forgetLast(byte[] bytes, int at) {
        Fixed.putInt(bytes, at + LAST, Fixed.getInt(bytes, at + LAST) - 1);
    }

    void forgetLast() {
        lastOccurrences--;
    }

    int count() {
        return count;
    }

    int lastOccurrences() {
        return lastOccurrences;
    }

    long minTime() {
        return minTime;
    }

    long maxTime() {
        return maxTime;
    }

    long knownAt() {
        return knownAt;
    }

    /**
     * The statistics of these events.
     *
     * @param distinct number of different counterparties among them
     * @param approximate whether it is made of panes
     */
    WindowStatistics statistics(long windowMillis, int distinct, boolean approximate) {
        if (count == 0) {
            return WindowStatistics.empty(windowMillis, approximate);
        }
        return new WindowStatistics(
                windowMillis,
                count,
                sum.saturated(),
                sum.toDouble() / count,
                Math.sqrt(squares.scaledVariance(count, sum)) / count,
                least,
                greatest,
                distinct,
                maxTime,
                declinedCount,
                declinedSum.saturated(),
                badCount,
                badSum.saturated(),
                approximate);
    }
}
