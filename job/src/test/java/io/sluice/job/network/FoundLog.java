package io.sluice.job.network;

import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.NetworkFindings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Keeps all that jobs of this JVM found, across their restarts, and fails once on the way; in a
 * test's JVM, so that nothing is lost with a job.
 *
 * @param run of which results are kept apart
 * @param failAt the result at which it fails, once; 0 for never
 */
record FoundLog(String run, long failAt) implements MapFunction<GateInput, GateInput> {

    private static final Map<String, Results> RUNS = new ConcurrentHashMap<>();

    private static final class Results {
        private final Map<Long, List<NetworkFindings>> found = new ConcurrentHashMap<>();
        private final AtomicLong seen = new AtomicLong();
    }

    @Override
    public GateInput map(GateInput input) {
        Results results = RUNS.computeIfAbsent(run, key -> new Results());
        if (results.seen.incrementAndGet() == failAt) {
            throw new IllegalStateException("fails as planned");
        }
        results.found.merge(
                input.payment(),
                List.of(((Found) input).findings()),
                (before, more) -> {
                    List<NetworkFindings> all = new ArrayList<>(before);
                    all.addAll(more);
                    return List.copyOf(all);
                });
        return input;
    }

    /** All that was found of a payment, also what was found twice. */
    static Map<Long, List<NetworkFindings>> of(String run) {
        Results results = RUNS.get(run);
        return results == null ? Map.of() : Map.copyOf(results.found);
    }

    /** The cycles of all results, each once. */
    static Set<List<Long>> sequences(String run) {
        Set<List<Long>> sequences = new HashSet<>();
        for (List<NetworkFindings> results : of(run).values()) {
            for (NetworkFindings findings : results) {
                for (Cycle cycle : findings.cycles()) {
                    sequences.add(BruteForce.fromLeast(cycle.members()));
                }
            }
        }
        return sequences;
    }
}
