package io.sluice.bench.endtoend;

import io.sluice.workload.Workload;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.Period;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.wire.TransactionJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The payments of one world, as records of a topic, in order. */
final class Payments {

    private static final Period YEAR =
            new Period(Period.DEFAULT.start(), Duration.ofDays(365), Period.DEFAULT.quiet());

    private final Workload workload;
    private final TransactionJson json = new TransactionJson();
    private final Set<String> accounts = new HashSet<>();
    private long bytes;

    Payments(int customers) {
        workload =
                new Workload(
                        WorkloadOptions.DEFAULT.with(Population.ofCustomers(customers)).with(YEAR));
    }

    /**
     * The next one; its id stands in the record's key.
     *
     * @throws IllegalStateException if the world's year is over
     */
    ProducerRecord<byte[], byte[]> next(String topic) {
        if (!workload.hasNext()) {
            throw new IllegalStateException("the world's year is over: more --customers make more");
        }
        Payment payment = workload.next().payment();
        accounts.add(payment.sender());
        if (payment.recipient() != null) {
            accounts.add(payment.recipient());
        }
        byte[] value = json.write(payment);
        bytes += value.length;
        return new ProducerRecord<>(
                topic,
                null,
                payment.timestamp(),
                payment.id().getBytes(StandardCharsets.UTF_8),
                value);
    }

    /** Accounts that paid or were paid so far. */
    int accounts() {
        return accounts.size();
    }

    /** Bytes of JSON so far. */
    long bytes() {
        return bytes;
    }
}
