package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What holds of all choices of one payment per hop that lie within one window. */
final class Choices {

    private final long window;
    private final List<Set<NetworkPayment>> occurring = new ArrayList<>();
    private final Set<Integer> orderedOrigins = new TreeSet<>();
    private final Spans ordered = new Spans();
    private final Spans any = new Spans();

    /** The least span, and where choices of that span start. */
    private static final class Spans {

        private long least = Long.MAX_VALUE;
        private final Set<Long> starts = new HashSet<>();

        void consider(long start, long span) {
            if (span < least) {
                least = span;
                starts.clear();
            }
            if (span == least) {
                starts.add(start);
            }
        }
    }

    Choices(long window, int hops) {
        this.window = window;
        for (int hop = 0; hop < hops; hop++) {
            occurring.add(new HashSet<>());
        }
    }

    void consider(List<NetworkPayment> chosen) {
        long first = chosen.stream().mapToLong(NetworkPayment::time).min().orElseThrow();
        long last = chosen.stream().mapToLong(NetworkPayment::time).max().orElseThrow();
        if (last - first > window) {
            return;
        }
        any.consider(first, last - first);
        for (int hop = 0; hop < chosen.size(); hop++) {
            occurring.get(hop).add(chosen.get(hop));
        }
        for (int origin = 0; origin < chosen.size(); origin++) {
            if (isOrdered(chosen, origin)) {
                orderedOrigins.add(origin);
                ordered.consider(first, last - first);
            }
        }
    }

    private static boolean isOrdered(List<NetworkPayment> chosen, int origin) {
        for (int i = 1; i < chosen.size(); i++) {
            NetworkPayment before = chosen.get((origin + i - 1) % chosen.size());
            if (chosen.get((origin + i) % chosen.size()).time() < before.time()) {
                return false;
            }
        }
        return true;
    }

    boolean any() {
        return !any.starts.isEmpty();
    }

    boolean inTimeOrder() {
        return !orderedOrigins.isEmpty();
    }

    Set<NetworkPayment> occurring(int hop) {
        return occurring.get(hop);
    }

    long sum(int hop) {
        return occurring(hop).stream().mapToLong(NetworkPayment::micros).sum();
    }

    double shareBack(int origin) {
        long least = Long.MAX_VALUE;
        for (int hop = 0; hop < occurring.size(); hop++) {
            least = Math.min(least, sum(hop));
        }
        return (double) least / sum(origin);
    }

    double shareBack() {
        return orderedOrigins.stream().mapToDouble(this::shareBack).max().orElse(0);
    }

    Set<Integer> orderedOrigins() {
        return orderedOrigins;
    }

    long duration() {
        return (inTimeOrder() ? ordered : any).least;
    }

    Set<Long> starts() {
        return (inTimeOrder() ? ordered : any).starts;
    }
}
