package io.sluice.udfs.graph;

/**
 * What a search did not look at, by kind; each number is exact or, where the rest is unknown, a
 * lower bound that is at least 1.
 *
 * @param accounts accounts that were not asked, for lack of budget
 * @param unanswered accounts that were asked and have not answered
 * @param counterparties counterparties that answers did not name
 * @param payments payments that answers did not name, those of the counterparties left out among
 *     them
 * @param cycles cycles that were not reported
 */
public record LeftOut(
        int accounts, int unanswered, long counterparties, long payments, int cycles) {

    /** Nothing. */
    public static final LeftOut NOTHING = new LeftOut(0, 0, 0, 0, 0);

    /** Whether anything may have been missed. */
    public boolean truncated() {
        return accounts > 0 || unanswered > 0 || counterparties > 0 || payments > 0 || cycles > 0;
    }

    /** The same search with so many cycles not reported. */
    public LeftOut withCycles(int cyclesLeftOut) {
        return new LeftOut(accounts, unanswered, counterparties, payments, cyclesLeftOut);
    }
}
