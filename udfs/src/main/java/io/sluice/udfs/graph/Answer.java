package io.sluice.udfs.graph;

/**
 * What an account answers: its edges of one direction, grouped by counterparty, on primitive
 * arrays. The payments of the group {@code g} are {@code start(g)} to {@code end(g)}, exclusive, by
 * (time, payment). Immutable.
 */
public final class Answer {

    private final long node;
    private final Direction direction;
    private final long[] counterparties;
    private final int[] offsets;
    private final long[] payments;
    private final long[] times;
    private final long[] micros;
    private final long counterpartiesLeftOut;
    private final long paymentsLeftOut;

    /** Takes the arrays over; {@code offsets} has one more entry than there are counterparties. */
    Answer(
            long node,
            Direction direction,
            long[] counterparties,
            int[] offsets,
            long[] payments,
            long[] times,
            long[] micros,
            long counterpartiesLeftOut,
            long paymentsLeftOut) {
        this.node = node;
        this.direction = direction;
        this.counterparties = counterparties;
        this.offsets = offsets;
        this.payments = payments;
        this.times = times;
        this.micros = micros;
        this.counterpartiesLeftOut = counterpartiesLeftOut;
        this.paymentsLeftOut = paymentsLeftOut;
    }

    /** The answer of an account that has no such edges. */
    public static Answer none(long node, Direction direction) {
        long[] nothing = {};
        return new Answer(node, direction, nothing, new int[1], nothing, nothing, nothing, 0, 0);
    }

    /** The account that answers. */
    public long node() {
        return node;
    }

    /** Whether it tells what it paid or what it was paid. */
    public Direction direction() {
        return direction;
    }

    /** Number of counterparties. */
    public int groups() {
        return counterparties.length;
    }

    /** The counterparty of a group. */
    public long counterparty(int group) {
        return counterparties[group];
    }

    /** The first payment of a group. */
    public int start(int group) {
        return offsets[group];
    }

    /** The payment after the last of a group. */
    public int end(int group) {
        return offsets[group + 1];
    }

    /** Number of payments. */
    public int size() {
        return payments.length;
    }

    /** The hash of a payment. */
    public long payment(int index) {
        return payments[index];
    }

    /** Event time of a payment, epoch milliseconds. */
    public long time(int index) {
        return times[index];
    }

    /** Amount of a payment in millionths. */
    public long micros(int index) {
        return micros[index];
    }

    /** Counterparties not named: exact if the account read all its edges, else a lower bound. */
    public long counterpartiesLeftOut() {
        return counterpartiesLeftOut;
    }

    /** Payments not named: exact if the account read all its edges, else a lower bound. */
    public long paymentsLeftOut() {
        return paymentsLeftOut;
    }

    /** Whether it leaves anything out. */
    public boolean truncated() {
        return counterpartiesLeftOut > 0 || paymentsLeftOut > 0;
    }
}
