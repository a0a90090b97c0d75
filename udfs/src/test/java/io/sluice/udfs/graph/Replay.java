package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.List;

/** Payments that arrive one after the other, each searched for when it is stored. */
final class Replay {

    /** Looks at a search that is done. */
    interface Check {

        /** Besides what was found, gets the payments that count: those that have arrived. */
        void check(NetworkPayment judged, List<NetworkPayment> arrived, EgoSearch search);
    }

    private final PaymentSet set;
    private final MemoryNetwork network;

    Replay(PaymentSet set, EdgeLogLimits limits) {
        this.set = set;
        network = new MemoryNetwork(limits);
    }

    void run(SearchLimits limits, Check check) {
        List<NetworkPayment> arrived = new ArrayList<>();
        for (NetworkPayment judged : set.arrivals()) {
            network.store(judged);
            arrived.add(judged);
            List<NetworkPayment> counting =
                    arrived.stream().filter(one -> counts(one, judged.time())).toList();
            check.check(judged, counting, network.search(judged, limits));
            Long voidedAt = set.voidedAt().get(judged.payment());
            if (voidedAt != null) {
                network.voidPayment(judged, voidedAt);
            }
        }
    }

    private boolean counts(NetworkPayment payment, long asOf) {
        return set.voidedAt().getOrDefault(payment.payment(), Long.MAX_VALUE) > asOf;
    }
}
