package io.sluice.udfs.graph;

import java.util.List;

/**
 * A way of money back to where it came from, closed by the judged payment.
 *
 * @param members distinct accounts in the way of the money: the judged payment's sender first, then
 *     its recipient
 * @param hops what went from each member to the next, from the last to the first at the end
 * @param inTimeOrder whether from some member on payments can be chosen, one per hop, of which none
 *     is earlier than the one before, and all within the window
 * @param shareBack how much of what sets out comes back, 0 to 1: the least of the hops' sums over
 *     the first hop's, for the best start that is in time order; 0 if none is
 * @param durationMillis from the first to the last payment of the tightest choice that is in time
 *     order, or of the tightest choice at all if none is
 * @param start event time of that choice's first payment, epoch milliseconds
 * @param origin the account that the money sets out from, for the best start that is in time order;
 *     the judged payment's sender if none is
 */
public record Cycle(
        long[] members,
        List<Hop> hops,
        boolean inTimeOrder,
        double shareBack,
        long durationMillis,
        long start,
        long origin) {

    /** Number of its edges, at least 2. */
    public int length() {
        return members.length;
    }
}
