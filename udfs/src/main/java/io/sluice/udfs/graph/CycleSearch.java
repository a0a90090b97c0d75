package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All cycles that the judged payment closes in its ego network, the shortest first: a depth-first
 * search from recipient to sender for each length, which enters an account only if the sender can
 * be reached from there in exactly the edges that are left, and only with payments that fit in one
 * window with the judged one.
 */
final class CycleSearch {

    /**
     * Accounts entered at most where a search is limited: some networks have ways beyond number
     * that lead nowhere.
     */
    private static final int MOST_STEPS = 200_000;

    private final EgoNetwork network;
    private final long window;
    private final int most;
    private final int mostSteps;
    private final int[] walks;
    private final boolean[] onWay;
    private final int[] way;
    private final FeasibleTimes feasible;
    private final CycleMeasure measure;
    private final List<Cycle> found = new ArrayList<>();
    private int leftOut;
    private int steps;

    private CycleSearch(EgoNetwork network, SearchLimits limits) {
        this.network = network;
        window = limits.windowMillis();
        most = limits.cycles() == 0 ? Integer.MAX_VALUE : limits.cycles();
        mostSteps = limits.cycles() == 0 ? Integer.MAX_VALUE : MOST_STEPS;
        int hops = limits.maxLength() - 1;
        walks = walks(network, hops);
        onWay = new boolean[network.nodes()];
        way = new int[hops];
        feasible = new FeasibleTimes(network.judged().time(), window, hops);
        measure = new CycleMeasure(network, feasible, window);
    }

    /** Finds at most as many as the limits say, of at most their length, within their window. */
    static FoundCycles find(EgoNetwork network, SearchLimits limits) {
        return new CycleSearch(network, limits).run(limits.maxLength() - 1);
    }

    private FoundCycles run(int hops) {
        onWay[network.recipient()] = true;
        for (int length = 1; length <= hops && leftOut == 0; length++) {
            if (reaches(network.recipient(), length)) {
                extend(network.recipient(), 0, length);
            }
        }
        return new FoundCycles(List.copyOf(found), leftOut);
    }

    private boolean reaches(int account, int edges) {
        return (walks[account] >>> edges & 1) != 0;
    }

    private void extend(int account, int depth, int left) {
        if (left == 0) {
            report(depth);
            return;
        }
        if (++steps > mostSteps) {
            leftOut = 1;
            return;
        }
        int end = network.firstOut(account) + network.outDegree(account);
        for (int pair = network.firstOut(account); pair < end && leftOut == 0; pair++) {
            int next = network.target(pair);
            if (reaches(next, left - 1) && !onWay[next] && fits(pair, depth)) {
                onWay[next] = true;
                way[depth] = pair;
                extend(next, depth + 1, left - 1);
                onWay[next] = false;
            }
        }
    }

    private boolean fits(int pair, int depth) {
        long judged = network.judged().time();
        int since = network.firstSince(pair, judged);
        long last = since > network.start(pair) ? network.time(since - 1) : Long.MIN_VALUE;
        long first = since < network.end(pair) ? network.time(since) - window : Long.MAX_VALUE;
        return feasible.cut(depth, last, first);
    }

    private void report(int depth) {
        if (found.size() == most) {
            leftOut = 1;
        } else {
            found.add(measure.of(Arrays.copyOf(way, depth)));
        }
    }

    /** For each account the numbers of edges, as bits, in which ways lead from it to the sender. */
    private static int[] walks(EgoNetwork network, int hops) {
        int[] walks = new int[network.nodes()];
        int[] level = {network.sender()};
        int levelSize = 1;
        walks[network.sender()] = 1;
        for (int edges = 1; edges <= hops; edges++) {
            int[] before = new int[network.nodes()];
            int size = 0;
            for (int at = 0; at < levelSize; at++) {
                int account = level[at];
                for (int i = 0; i < network.inDegree(account); i++) {
                    int source = network.source(network.in(account, i));
                    if (source != network.sender() && (walks[source] >>> edges & 1) == 0) {
                        walks[source] |= 1 << edges;
                        if (source != network.recipient()) {
                            before[size++] = source;
                        }
                    }
                }
            }
            level = before;
            levelSize = size;
        }
        return walks;
    }
}
