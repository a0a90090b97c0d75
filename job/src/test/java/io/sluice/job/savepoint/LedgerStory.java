package io.sluice.job.savepoint;

import io.sluice.job.kafka.TestKafka;
import io.sluice.job.ledger.Entries;
import io.sluice.job.ledger.Judged;
import io.sluice.job.ledger.LedgerMessage;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.job.ledger.LedgerSink;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.PolicyDefaults;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a ledger says of two payers within some minutes, and what is told of their payments: before
 * a savepoint of the consequences, and after it was restored. It never changes, or the fixtures
 * would not be understood.
 */
final class LedgerStory {

    /** When the ledger took the first record; one minute later each of the others. */
    static final long START = Instant.parse("2024-03-01T08:00:00Z").toEpochMilli();

    static final long MINUTE = 60_000;

    /** Of a finding against alice before the savepoint; the one after it is weaker. */
    static final int STRONG = 80;

    private static final int WEAK = 30;
    private static final int SUSPICIOUS = 90;
    private static final int HARMLESS = 10;

    private final TestKafka kafka;
    private final String prefix;

    LedgerStory(TestKafka kafka, String prefix) {
        this.kafka = kafka;
        this.prefix = prefix;
    }

    /**
     * A group of three, two of them not told yet; a payment that is let pass with a remark; and an
     * outcome of a payment of which nothing is said yet.
     */
    void before() {
        for (int i = 0; i < 3; i++) {
            decide("alice", "alice-" + i, SUSPICIOUS, 1, STRONG, i);
        }
        decide("bob", "bob-0", HARMLESS, 1, 0, 3);
        confirm("alice-3", 4);
    }

    /**
     * Two records that can't be read, a repeat, the payment whose outcome came first, an outcome of
     * a payment that is known, and a second opinion of what was let pass.
     */
    void afterTheRestore() {
        kafka.send(prefix + "decisions", "foreign", "no JSON");
        LedgerMessage cut = message("alice", "alice-9", SUSPICIOUS, 1, 0);
        send(
                new LedgerMessage(cut.key(), cut.owner(), cut.headers(), TestKafka.utf8("no JSON")),
                5);
        decide("alice", "alice-0", HARMLESS, 1, 0, 5);
        decide("alice", "alice-3", SUSPICIOUS, 1, WEAK, 6);
        confirm("alice-1", 7);
        decide("bob", "bob-0", SUSPICIOUS, 2, 0, 8);
    }

    private void decide(
            String sender, String id, int score, int revision, int accused, int minute) {
        send(message(sender, id, score, revision, accused), minute);
    }

    private static LedgerMessage message(
            String sender, String id, int score, int revision, int accused) {
        Assessment payment = Judged.payment(sender, id, score, START);
        Assessment found = accused == 0 ? payment : accused(payment, accused);
        return LedgerMessages.decision(
                found, Judged.decision(found, revision), Judged.REGISTRY.version());
    }

    private void send(LedgerMessage message, int minute) {
        kafka.send(
                Entries.sent(
                        message,
                        prefix + "decisions",
                        LedgerSink.partition(message.owner(), StoryJudge.PARTITIONS),
                        START + minute * MINUTE));
    }

    private static Assessment accused(Assessment payment, int strength) {
        Reason passThrough =
                Reason.of(ReasonCode.PASS_THROUGH, Subject.SENDER, strength, "9", "10", "1h");
        return payment.with(
                List.of(
                        Evidence.scored(
                                AnalyzerId.PATTERN, strength, List.of(passThrough), Set.of())),
                PolicyDefaults.rulebook().versions(Room.SENDER, null));
    }

    /** Alice says that a payment was hers. */
    private void confirm(String id, int minute) {
        String json =
                String.format(
                        Locale.ROOT,
                        "{\"transaction_id\":\"%s\",\"sender\":\"alice\","
                                + "\"outcome\":\"GENUINE_CONFIRMED\",\"known_at\":%d,"
                                + "\"source\":\"story\"}",
                        id,
                        START + minute * MINUTE);
        kafka.send(
                new ProducerRecord<>(
                        prefix + "outcomes",
                        0,
                        START + minute * MINUTE,
                        TestKafka.utf8("alice"),
                        TestKafka.utf8(json)));
    }
}
