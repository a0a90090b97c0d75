package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** Cycles by the definition: every sequence of accounts, and for each every choice of payments. */
final class BruteForce {

    private final long window;
    private final int maxLength;

    BruteForce(long window, int maxLength) {
        this.window = window;
        this.maxLength = maxLength;
    }

    /** The cycles that a payment closes among others, by their members from its sender on. */
    Map<List<Long>, Choices> closedBy(NetworkPayment judged, Collection<NetworkPayment> others) {
        Map<List<Long>, Choices> cycles = new LinkedHashMap<>();
        if (!judged.isEdge()) {
            return cycles;
        }
        List<NetworkPayment> near = near(judged, others);
        Graph<Long, DefaultEdge> projected = project(near);
        projected.addVertex(judged.sender());
        projected.addVertex(judged.recipient());
        List<GraphPath<Long, DefaultEdge>> paths =
                new AllDirectedPaths<>(projected)
                        .getAllPaths(judged.recipient(), judged.sender(), true, maxLength - 1);
        for (GraphPath<Long, DefaultEdge> path : paths) {
            Choices choices = choices(judged, path.getVertexList(), near);
            if (choices.any()) {
                List<Long> members = new ArrayList<>(path.getVertexList());
                members.remove(members.size() - 1);
                members.add(0, judged.sender());
                cycles.put(members, choices);
            }
        }
        return cycles;
    }

    private List<NetworkPayment> near(NetworkPayment judged, Collection<NetworkPayment> others) {
        return others.stream()
                .filter(other -> other.isEdge() && other.payment() != judged.payment())
                .filter(other -> Math.abs(other.time() - judged.time()) <= window)
                .toList();
    }

    private static Graph<Long, DefaultEdge> project(List<NetworkPayment> payments) {
        Graph<Long, DefaultEdge> projected = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (NetworkPayment payment : payments) {
            projected.addVertex(payment.sender());
            projected.addVertex(payment.recipient());
            projected.addEdge(payment.sender(), payment.recipient());
        }
        return projected;
    }

    private Choices choices(NetworkPayment judged, List<Long> way, List<NetworkPayment> near) {
        List<List<NetworkPayment>> hops = new ArrayList<>();
        hops.add(List.of(judged));
        for (int i = 0; i + 1 < way.size(); i++) {
            long from = way.get(i);
            long to = way.get(i + 1);
            hops.add(
                    near.stream()
                            .filter(one -> one.sender() == from && one.recipient() == to)
                            .toList());
        }
        Choices choices = new Choices(window, hops.size());
        choose(hops, new ArrayList<>(), choices);
        return choices;
    }

    private static void choose(
            List<List<NetworkPayment>> hops, List<NetworkPayment> chosen, Choices choices) {
        if (chosen.size() == hops.size()) {
            choices.consider(chosen);
            return;
        }
        for (NetworkPayment payment : hops.get(chosen.size())) {
            chosen.add(payment);
            choose(hops, chosen, choices);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** All cycles there are in a set, each from its least member on. */
    Set<List<Long>> all(Collection<NetworkPayment> payments) {
        Set<List<Long>> cycles = new HashSet<>();
        for (NetworkPayment payment : payments) {
            closedBy(payment, payments).keySet().forEach(members -> cycles.add(rotated(members)));
        }
        return cycles;
    }

    /** The same cycle from its least member on. */
    static List<Long> rotated(List<Long> members) {
        List<Long> rotated = new ArrayList<>(members);
        Collections.rotate(rotated, -members.indexOf(Collections.min(members)));
        return rotated;
    }
}
