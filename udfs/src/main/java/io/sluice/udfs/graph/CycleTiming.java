package io.sluice.udfs.graph;

import java.util.Arrays;
import java.util.List;

/**
 * In what order, and how fast, money can have gone round.
 *
 * @param inOrder whether there is a choice in time order
 * @param shareBack the best start's, 0 if none is in order
 * @param origin the hop at which the best start begins, 0 if none is in order
 * @param duration of the tightest choice, in order if there is one, milliseconds
 * @param start its first payment's event time, epoch milliseconds
 */
record CycleTiming(boolean inOrder, double shareBack, int origin, long duration, long start) {

    /**
     * Hop 0 is the judged payment alone; each hop's times ascend and each occurs in some choice
     * within the window.
     *
     * <p>For each start, payments before the judged one are chosen as late as can be and those
     * after it as early as can be, which is its tightest choice.
     */
    static CycleTiming of(long[][] times, List<Hop> hops, long window) {
        int length = times.length;
        long[] back = new long[length + 1];
        back[length] = times[0][0];
        boolean[] reachable = new boolean[length + 1];
        reachable[length] = true;
        for (int hop = length - 1; hop > 0; hop--) {
            int at = reachable[hop + 1] ? lastUpTo(times[hop], back[hop + 1]) : -1;
            reachable[hop] = at >= 0;
            back[hop] = at >= 0 ? times[hop][at] : 0;
        }
        CycleTiming best = null;
        long end = times[0][0];
        for (int origin = 1; ; origin++) {
            if (reachable[origin] && end - back[origin] <= window) {
                double share = share(hops, origin % length);
                best = better(best, share, origin % length, end - back[origin], back[origin]);
            }
            if (origin == length) {
                break;
            }
            int next = firstSince(times[origin], end);
            if (next == times[origin].length) {
                break;
            }
            end = times[origin][next];
        }
        return best == null ? unordered(times) : best;
    }

    private static CycleTiming better(
            CycleTiming best, double share, int origin, long duration, long start) {
        if (best == null) {
            return new CycleTiming(true, share, origin, duration, start);
        }
        boolean richer = share > best.shareBack;
        boolean tighter = duration < best.duration;
        return new CycleTiming(
                true,
                richer ? share : best.shareBack,
                richer ? origin : best.origin,
                tighter ? duration : best.duration,
                tighter ? start : best.start);
    }

    private static double share(List<Hop> hops, int origin) {
        long first = hops.get(origin).sum();
        long least = hops.stream().mapToLong(Hop::sum).min().orElse(0);
        return first == 0 ? 0 : (double) least / first;
    }

    /**
     * The tightest choice in any order: of each payment as its first, with the next of each hop.
     */
    private static CycleTiming unordered(long[][] times) {
        long judged = times[0][0];
        long start = judged;
        long duration = Long.MAX_VALUE;
        for (long[] hop : times) {
            for (int i = 0; i < hop.length && hop[i] <= judged; i++) {
                long end = endOf(times, hop[i]);
                if (end != Long.MAX_VALUE && end - hop[i] < duration) {
                    start = hop[i];
                    duration = end - hop[i];
                }
            }
        }
        return new CycleTiming(false, 0, 0, duration, start);
    }

    private static long endOf(long[][] times, long start) {
        long end = start;
        for (long[] hop : times) {
            int next = firstSince(hop, start);
            if (next == hop.length) {
                return Long.MAX_VALUE;
            }
            end = Math.max(end, hop[next]);
        }
        return end;
    }

    private static int firstSince(long[] times, long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lastUpTo(long[] times, long time) {
        int at = Arrays.binarySearch(times, time);
        return at >= 0 ? at : -at - 2;
    }
}
