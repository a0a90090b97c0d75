package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The search for the cycles that a payment closes, as a state machine: it says what to ask, takes
 * the answers in any order, and asks again level by level, until the accounts reached outward from
 * the recipient and those reached backward from the sender have met or can't.
 *
 * <p>The side with fewer accounts to ask goes next; an account is asked at most once per direction.
 * Every way from recipient to sender of at most {@code maxLength - 1} edges lies in what is
 * gathered, unless {@link #leftOut} says otherwise.
 */
public final class EgoSearch {

    /** The judged payment's ends in {@link #index}. */
    static final int RECIPIENT = 0;

    static final int SENDER = 1;

    private final NetworkPayment judged;
    private final SearchLimits limits;
    private final LongIndex index = new LongIndex(32);
    private final SearchSide outward = new SearchSide(Direction.OUT, RECIPIENT, SENDER);
    private final SearchSide backward = new SearchSide(Direction.IN, SENDER, RECIPIENT);
    private int pending;
    private int questions;
    private int accountsLeftOut;
    private long counterpartiesLeftOut;
    private long paymentsLeftOut;
    private boolean done;
    private EgoNetwork network;

    /** A search that has not begun. */
    public EgoSearch(NetworkPayment judged, SearchLimits limits) {
        this.judged = judged;
        this.limits = limits;
        index.add(judged.recipient());
        index.add(judged.sender());
    }

    /** What to ask first; nothing if the payment is no edge. Call once. */
    public List<Question> begin() {
        if (!judged.isEdge()) {
            done = true;
            return List.of();
        }
        List<Question> first = new ArrayList<>(2);
        ask(outward, first);
        if (limits.maxLength() > 2) {
            ask(backward, first);
        }
        return first;
    }

    /**
     * What to ask next; nothing while answers of the level are missing, or if it is done. An answer
     * that was not asked for, or came before, changes nothing.
     */
    public List<Question> take(Answer answer) {
        SearchSide side = answer.direction() == Direction.OUT ? outward : backward;
        if (done || !side.keep(index.get(answer.node()), answer)) {
            return List.of();
        }
        counterpartiesLeftOut += answer.counterpartiesLeftOut();
        paymentsLeftOut += answer.paymentsLeftOut();
        pending--;
        return pending == 0 ? nextLevel() : List.of();
    }

    private List<Question> nextLevel() {
        network = null;
        outward.advance(index);
        backward.advance(index);
        SearchSide smaller = outward.frontierSize() <= backward.frontierSize() ? outward : backward;
        List<Question> next = new ArrayList<>(smaller.frontierSize());
        if (outward.depth() + backward.depth() < limits.maxLength() - 1) {
            ask(smaller, next);
        }
        done = next.isEmpty();
        return next;
    }

    /** Asks the side's whole frontier, or what the budget leaves of it. */
    private void ask(SearchSide side, List<Question> into) {
        int count = side.frontierSize();
        if (limits.accounts() > 0 && questions + count > limits.accounts()) {
            int affordable = limits.accounts() - questions;
            accountsLeftOut += count - affordable;
            if (affordable > 0) {
                side.prefer(mostRelevant(side, affordable));
            }
            count = affordable;
        }
        if (count > 0) {
            side.ask(count);
            for (int account : side.asked()) {
                into.add(question(index.key(account), side.direction()));
            }
            questions += count;
            pending += count;
        }
    }

    private Question question(long node, Direction direction) {
        return new Question(
                node,
                direction,
                judged.time() - limits.windowMillis(),
                judged.time() + limits.windowMillis(),
                judged.time(),
                judged.micros(),
                limits.fanOut(),
                limits.parallel());
    }

    private int[] mostRelevant(SearchSide side, int count) {
        double[] costs = side.costs(new Relevance(question(0, side.direction())), index.size());
        double[] ofFrontier = new double[side.frontierSize()];
        long[] ties = new long[ofFrontier.length];
        for (int i = 0; i < ofFrontier.length; i++) {
            ofFrontier[i] = costs[side.frontier(i)];
            ties[i] = index.key(side.frontier(i));
        }
        BitSet chosen = Lowest.of(ofFrontier, ties, count);
        return chosen.stream().map(side::frontier).toArray();
    }

    /** Whether there is nothing more to ask or to wait for. */
    public boolean done() {
        return done;
    }

    /** Accounts asked so far, each direction counted. */
    public int questions() {
        return questions;
    }

    /** What is not in the network, as far as the search has come. */
    public LeftOut leftOut() {
        return new LeftOut(
                accountsLeftOut, done ? 0 : pending, counterpartiesLeftOut, paymentsLeftOut, 0);
    }

    /** Whether both sides have reached an account in common; if not, there is no cycle so far. */
    public boolean met() {
        for (int account = 0; account < index.size(); account++) {
            if (outward.isReached(account) && backward.isReached(account)) {
                return true;
            }
        }
        return false;
    }

    /** What is gathered: all complete levels. */
    public EgoNetwork network() {
        if (network == null) {
            network = new EgoNetworkBuilder(judged, index, outward, backward).build();
        }
        return network;
    }

    /** The cycles among what is gathered; builds the network only if there may be one. */
    public FoundCycles cycles() {
        return met() ? CycleSearch.find(network(), limits) : FoundCycles.NONE;
    }
}
