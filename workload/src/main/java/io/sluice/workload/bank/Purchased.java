package io.sluice.workload.bank;

import io.sluice.udfs.model.Identity;
import io.sluice.workload.model.Payment;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was bought in the last two weeks, to tell a refund in full from one in part. */
final class Purchased {

    private static final long KEPT_MILLIS = 14 * 86_400_000L;

    private record Entry(long micros, long time) {}

    private final Map<Identity, Entry> purchases = new LinkedHashMap<>();

    void remember(Payment payment) {
        Iterator<Entry> oldest = purchases.values().iterator();
        while (oldest.hasNext() && oldest.next().time() < payment.timestamp() - KEPT_MILLIS) {
            oldest.remove();
        }
        purchases.put(
                payment.identity(), new Entry(payment.amount().micros(), payment.timestamp()));
    }

    boolean refundedInFull(Identity original, Payment refund) {
        Entry purchase = purchases.get(original);
        return purchase != null && refund.amount().micros() >= purchase.micros();
    }
}
