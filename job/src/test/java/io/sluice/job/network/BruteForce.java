package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkPayment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All cycles of a set of payments, by trying every choice of payments. */
final class BruteForce {

    private final Map<Long, List<NetworkPayment>> bySender = new HashMap<>();
    private final int longest;
    private final long window;
    private final Set<List<Long>> found = new HashSet<>();

    private BruteForce(List<NetworkPayment> payments, int longest, long window) {
        payments.forEach(
                payment ->
                        bySender.computeIfAbsent(payment.sender(), key -> new ArrayList<>())
                                .add(payment));
        this.longest = longest;
        this.window = window;
    }

    /** Sequences of members, from the one of the least hash on. */
    static Set<List<Long>> cycles(List<NetworkPayment> payments, int longest, long window) {
        BruteForce search = new BruteForce(payments, longest, window);
        for (NetworkPayment first : payments) {
            Deque<NetworkPayment> way = new ArrayDeque<>(List.of(first));
            search.extend(way, first.time(), first.time());
        }
        return search.found;
    }

    private void extend(Deque<NetworkPayment> way, long earliest, long latest) {
        NetworkPayment last = way.getLast();
        long start = way.getFirst().sender();
        if (last.recipient() == start) {
            found.add(way.stream().map(NetworkPayment::sender).toList());
            return;
        }
        boolean again = way.stream().anyMatch(hop -> hop.sender() == last.recipient());
        if (way.size() == longest || again || last.recipient() < start) {
            return;
        }
        for (NetworkPayment next : bySender.getOrDefault(last.recipient(), List.of())) {
            long from = Math.min(earliest, next.time());
            long to = Math.max(latest, next.time());
            if (to - from <= window) {
                way.addLast(next);
                extend(way, from, to);
                way.removeLast();
            }
        }
    }

    /** The same form of a cycle that was found. */
    static List<Long> fromLeast(long[] members) {
        int least = 0;
        for (int i = 1; i < members.length; i++) {
            least = members[i] < members[least] ? i : least;
        }
        List<Long> turned = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            turned.add(members[(least + i) % members.length]);
        }
        return turned;
    }
}
