package io.sluice.job.ledger;

import io.sluice.job.kafka.TextHeaders;
import io.sluice.udfs.model.Action;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Ledger records as a reader has them. */
public final class Entries {

    private Entries() {}

    /** A message as it lies in the ledger. */
    public static LedgerEntry of(LedgerMessage message, long offset, long appendedAt) {
        return new LedgerEntry(
                message.key(), message.headers(), message.value(), 0, offset, appendedAt);
    }

    /** A decision, of which the strongest evidence has that score. */
    public static LedgerEntry decision(
            String sender, String id, int score, int revision, long appendedAt) {
        return of(Judged.message(sender, id, score, revision), appendedAt, appendedAt);
    }

    /** A decision that lets the payment pass unmarked. */
    public static LedgerEntry approved(String sender, String id, long appendedAt) {
        LedgerEntry flagged = decision(sender, id, 1, 1, appendedAt);
        Map<String, String> headers = new HashMap<>(flagged.headers());
        headers.put(LedgerHeaders.ACTION, Action.APPROVE.name());
        return new LedgerEntry(
                flagged.key(), headers, flagged.value(), 0, flagged.offset(), appendedAt);
    }

    /** A message as the judge sends it. */
    public static ProducerRecord<byte[], byte[]> sent(
            LedgerMessage message, String topic, int partition, long at) {
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(
                        topic, partition, at, TextHeaders.utf8(message.key()), message.value());
        message.headers().forEach((name, text) -> TextHeaders.add(sent, name, text));
        return sent;
    }

    /** The entry with something else in its JSON, which must be there. */
    public static LedgerEntry with(LedgerEntry entry, String one, String other) {
        String json = new String(entry.value(), StandardCharsets.UTF_8);
        if (!json.contains(one)) {
            throw new IllegalArgumentException("no " + one + " in " + json);
        }
        return saying(entry, json.replace(one, other));
    }

    /** The entry with another value. */
    public static LedgerEntry saying(LedgerEntry entry, String value) {
        return new LedgerEntry(
                entry.key(),
                entry.headers(),
                value.getBytes(StandardCharsets.UTF_8),
                entry.partition(),
                entry.offset(),
                entry.appendedAt());
    }

    /** The notice of a conflict. */
    public static LedgerEntry conflict(String sender, String id, long appendedAt) {
        return of(LedgerMessages.conflict(Judged.payment(sender, id, 3)), appendedAt, appendedAt);
    }

    /** The record of a control document. */
    public static LedgerEntry control(long appendedAt) {
        return of(LedgerMessages.control("POLICY", "p1", 4), appendedAt, appendedAt);
    }
}
