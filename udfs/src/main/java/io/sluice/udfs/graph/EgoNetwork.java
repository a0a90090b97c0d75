package io.sluice.udfs.graph;

/**
 * What was gathered around a judged payment: accounts with local numbers, and for each ordered pair
 * of accounts the payments from one to the other, on primitive arrays. The judged payment itself is
 * not among them. Immutable.
 *
 * <p>Pairs that leave an account follow each other, in the order of their targets; payments of a
 * pair are by (time, payment).
 */
public final class EgoNetwork {

    private final NetworkPayment judged;
    private final long[] nodes;
    private final int[] outStart;
    private final int[] inStart;
    private final int[] inPairs;
    private final EgoPairs pairs;

    EgoNetwork(NetworkPayment judged, long[] nodes, EgoPairs pairs) {
        this.judged = judged;
        this.nodes = nodes;
        this.pairs = pairs;
        outStart = starts(pairs.sources(), nodes.length, pairs.size());
        inStart = starts(pairs.targets(), nodes.length, pairs.size());
        inPairs = new int[pairs.size()];
        int[] next = inStart.clone();
        for (int pair = 0; pair < inPairs.length; pair++) {
            inPairs[next[pairs.targets()[pair]]++] = pair;
        }
    }

    private static int[] starts(int[] ends, int nodes, int size) {
        int[] starts = new int[nodes + 1];
        for (int pair = 0; pair < size; pair++) {
            starts[ends[pair] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        return starts;
    }

    /** The payment that is judged. */
    public NetworkPayment judged() {
        return judged;
    }

    /** Number of accounts. */
    public int nodes() {
        return nodes.length;
    }

    /** An account's hash. */
    public long node(int account) {
        return nodes[account];
    }

    /** The judged payment's recipient. */
    public int recipient() {
        return EgoSearch.RECIPIENT;
    }

    /** The judged payment's sender. */
    public int sender() {
        return EgoSearch.SENDER;
    }

    /** Number of ordered pairs of accounts with payments from the one to the other. */
    public int pairs() {
        return pairs.size();
    }

    /**
     * The first pair that leaves an account; its last is the one before the next account's first.
     */
    public int firstOut(int account) {
        return outStart[account];
    }

    /** Pairs that leave an account. */
    public int outDegree(int account) {
        return outStart[account + 1] - outStart[account];
    }

    /** Pairs that reach an account. */
    public int inDegree(int account) {
        return inStart[account + 1] - inStart[account];
    }

    /** A pair that reaches an account, 0 to its in-degree, exclusive. */
    public int in(int account, int position) {
        return inPairs[inStart[account] + position];
    }

    /** The account that pays. */
    public int source(int pair) {
        return pairs.sources()[pair];
    }

    /** The account that is paid. */
    public int target(int pair) {
        return pairs.targets()[pair];
    }

    /** The first payment of a pair. */
    public int start(int pair) {
        return pairs.offsets()[pair];
    }

    /** The payment after the last of a pair. */
    public int end(int pair) {
        return pairs.offsets()[pair + 1];
    }

    /** The hash of a payment. */
    public long payment(int index) {
        return pairs.payments()[index];
    }

    /** Event time of a payment, epoch milliseconds. */
    public long time(int index) {
        return pairs.times()[index];
    }

    /** Amount of a payment in millionths. */
    public long micros(int index) {
        return pairs.micros()[index];
    }

    /** The pair's first payment at or after that time; its end if there is none. */
    public int firstSince(int pair, long time) {
        int low = start(pair);
        int high = end(pair);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
