package io.sluice.bench;

import java.util.Arrays;

/**
 * The naive way: keep the window's payments in order in one ring and recount all of them for every
 * payment, in plain long arithmetic.
 */
final class Rescan {

    private final long window;
    private final long[] times;
    private final long[] amounts;
    private final int[] counterparties;
    private final boolean[] seen;
    private int first;
    private int size;

    Rescan(long window, int mostEvents, int mostCounterparties) {
        this.window = window;
        this.times = new long[mostEvents];
        this.amounts = new long[mostEvents];
        this.counterparties = new int[mostEvents];
        this.seen = new boolean[mostCounterparties];
    }

    /** Forgets what the window has left, recounts it and adds a payment. */
    double payment(long now, long amount, int counterparty) {
        while (size > 0 && times[first] <= now - window) {
            first = (first + 1) % times.length;
            size--;
        }
        double answer = recount();
        add(now, amount, counterparty);
        return answer;
    }

    /** Adds a payment. */
    void add(long time, long amount, int counterparty) {
        int end = (first + size++) % times.length;
        times[end] = time;
        amounts[end] = amount;
        counterparties[end] = counterparty;
    }

    private double recount() {
        Arrays.fill(seen, false);
        long sum = 0;
        double squares = 0;
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        int distinct = 0;
        for (int i = 0, at = first; i < size; i++, at = at + 1 == times.length ? 0 : at + 1) {
            long amount = amounts[at];
            sum += amount;
            squares += (double) amount * amount;
            least = Math.min(least, amount);
            greatest = Math.max(greatest, amount);
            if (!seen[counterparties[at]]) {
                seen[counterparties[at]] = true;
                distinct++;
            }
        }
        return sum + squares + least + greatest + distinct;
    }
}
