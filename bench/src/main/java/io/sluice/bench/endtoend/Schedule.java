package io.sluice.bench.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** When each payment is meant to be sent, whatever becomes of those before it. */
final class Schedule {

    private final List<ProducerRecord<byte[], byte[]>> payments;
    private final Map<String, Integer> places;
    private final double perSecond;
    private volatile long start;

    /** Draws the payments of so many seconds at a rate. */
    Schedule(Payments source, double perSecond, int seconds) {
        int size = (int) (perSecond * seconds);
        this.payments = new ArrayList<>(size);
        this.places = new HashMap<>(2 * size);
        this.perSecond = perSecond;
        for (int i = 0; i < size; i++) {
            ProducerRecord<byte[], byte[]> payment = source.next(Topics.PAYMENTS);
            payments.add(payment);
            places.put(new String(payment.key(), StandardCharsets.UTF_8), i);
        }
    }

    int size() {
        return payments.size();
    }

    ProducerRecord<byte[], byte[]> payment(int place) {
        return payments.get(place);
    }

    /** The place of a payment's id, or −1 if it is none of these. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /** Starts the clock. */
    void begin(long nanos) {
        start = nanos;
    }

    /** When a payment is due, on the clock of {@link System#nanoTime}. */
    long due(int place) {
        return start + (long) (place * 1e9 / perSecond);
    }
}
