package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says of a way from recipient to sender what went along it, and in what order. */
final class CycleMeasure {

    private final EgoNetwork network;
    private final FeasibleTimes feasible;
    private final long window;

    CycleMeasure(EgoNetwork network, FeasibleTimes feasible, long window) {
        this.network = network;
        this.feasible = feasible;
        this.window = window;
    }

    /** The cycle of the pairs on the way, whose feasible times are those of the way's length. */
    Cycle of(int[] way) {
        NetworkPayment judged = network.judged();
        List<Hop> hops = new ArrayList<>(way.length + 1);
        long[][] times = new long[way.length + 1][];
        long[] members = new long[way.length + 1];
        long[] own = {judged.payment()};
        hops.add(new Hop(own, 1, judged.micros(), judged.micros()));
        times[0] = new long[] {judged.time()};
        members[0] = judged.sender();
        for (int i = 0; i < way.length; i++) {
            int[] occurring = occurring(way[i], way.length);
            hops.add(hop(occurring));
            times[i + 1] = new long[occurring.length];
            for (int j = 0; j < occurring.length; j++) {
                times[i + 1][j] = network.time(occurring[j]);
            }
            members[i + 1] = network.node(network.source(way[i]));
        }
        CycleTiming timing = CycleTiming.of(times, hops, window);
        return new Cycle(
                members,
                List.copyOf(hops),
                timing.inOrder(),
                timing.shareBack(),
                timing.duration(),
                timing.start(),
                members[timing.origin()]);
    }

    private int[] occurring(int pair, int depth) {
        int[] occurring = new int[network.end(pair) - network.start(pair)];
        int count = 0;
        for (int i = network.start(pair); i < network.end(pair); i++) {
            if (feasible.allows(depth, network.time(i))) {
                occurring[count++] = i;
            }
        }
        return Arrays.copyOf(occurring, count);
    }

    private Hop hop(int[] occurring) {
        long[] payments = new long[occurring.length];
        long sum = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < occurring.length; i++) {
            payments[i] = network.payment(occurring[i]);
            long micros = network.micros(occurring[i]);
            sum = sum > Long.MAX_VALUE - micros ? Long.MAX_VALUE : sum + micros;
            least = Math.min(least, micros);
        }
        return new Hop(payments, payments.length, sum, least);
    }
}
