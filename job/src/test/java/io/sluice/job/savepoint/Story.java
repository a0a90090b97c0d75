package io.sluice.job.savepoint;

import io.sluice.job.kafka.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What three people pay, each at a shop of their own, on one day: before a savepoint, while it is
 * not the latest word any more, and after it was restored. It never changes, or the fixtures would
 * not be understood.
 */
final class Story {

    /** Payments before the savepoint. */
    static final int BEFORE = 12 + 5 + 1;

    /** Payments that were judged when the judge ended. */
    static final int JUDGED = BEFORE + 1;

    /** Payments in all. */
    static final int ALL = JUDGED + 4;

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long START = Instant.parse("2024-03-01T08:00:00Z").toEpochMilli();
    private static final long LAG = 1_000;

    private final TestKafka kafka;
    private final String prefix;

    Story(TestKafka kafka, String prefix) {
        this.kafka = kafka;
        this.prefix = prefix;
    }

    /** Habits, two bad outcomes, and one outcome of a payment that is not there yet. */
    void before() {
        for (int hour = 0; hour < 12; hour++) {
            pay("alice", hour);
        }
        for (int hour = 0; hour < 5; hour++) {
            pay("bob", hour);
        }
        pay("carol", 0);
        tell("bob", 1, "DECLINED");
        tell("bob", 2, "CHARGEBACK");
        tell("alice", 13, "DECLINED");
    }

    /** One payment whose verdict the savepoint does not know, but the ledger does. */
    void afterTheSavepoint() {
        pay("alice", 12);
    }

    /** A repeat, a conflict, the payment whose outcome came first, and one more by each. */
    void afterTheRestore() {
        pay("alice", 3);
        send("transactions", "bob", 3, payment("bob", 3).replace("13.00", "999.00"));
        pay("alice", 13);
        for (String payer : List.of("alice", "bob", "carol")) {
            pay(payer, 14);
        }
    }

    private void pay(String payer, int hour) {
        send("transactions", payer, hour, payment(payer, hour));
    }

    private static String payment(String payer, int hour) {
        return String.format(
                Locale.ROOT,
                "{\"transaction_id\":\"%s-%d\",\"sender\":\"%s\",\"recipient\":\"%s-shop\","
                        + "\"amount\":\"%d.00\",\"timestamp\":%d,\"device_id\":\"%s-phone\","
                        + "\"location\":\"Paris\",\"biometrics\":{\"typing_speed\":%d}}",
                payer,
                hour,
                payer,
                payer,
                10 + hour,
                START + hour * HOUR,
                payer,
                40 + hour % 5);
    }

    private void tell(String payer, int hour, String outcome) {
        String json =
                String.format(
                        Locale.ROOT,
                        "{\"transaction_id\":\"%s-%d\",\"sender\":\"%s\",\"outcome\":\"%s\","
                                + "\"known_at\":%d,\"source\":\"story\"}",
                        payer,
                        hour,
                        payer,
                        outcome,
                        START + hour * HOUR + LAG);
        send("outcomes", payer, 11, json);
    }

    /** What one person does lies in one partition, so that it comes in this order. */
    private void send(String topic, String payer, int hour, String json) {
        kafka.send(
                new ProducerRecord<>(
                        prefix + topic,
                        payer.equals("alice") ? 0 : 1,
                        START + hour * HOUR + LAG,
                        TestKafka.utf8(payer),
                        TestKafka.utf8(json)));
    }
}
