package io.sluice.job.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A ledger record as it is read.
 *
 * @param key deterministic id
 * @param headers see {@link LedgerHeaders}
 * @param value JSON
 * @param partition where it lies
 * @param offset where it lies
 * @param appendedAt when it was appended, epoch milliseconds
 */
public record LedgerEntry(
        String key,
        Map<String, String> headers,
        byte[] value,
        int partition,
        long offset,
        long appendedAt) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The entry of a Kafka record. */
    public static LedgerEntry of(ConsumerRecord<byte[], byte[]> taken) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : taken.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new LedgerEntry(
                new String(taken.key(), StandardCharsets.UTF_8),
                headers,
                taken.value(),
                taken.partition(),
                taken.offset(),
                taken.timestamp());
    }

    /** What kind of record it is. */
    public LedgerKind kind() {
        return LedgerKind.valueOf(headers.get(LedgerHeaders.RECORD));
    }

    /** Whether it is a decision. */
    public boolean isDecision() {
        return kind() == LedgerKind.DECISION;
    }

    /** The payment that it speaks of; of decisions and notices. */
    public Identity identity() {
        return new Identity(
                headers.get(LedgerHeaders.SENDER), headers.get(LedgerHeaders.TRANSACTION_ID));
    }

    /** Revision of a decision. */
    public int revision() {
        return Integer.parseInt(headers.get(LedgerHeaders.REVISION));
    }

    /** Score of a decision. */
    public int score() {
        return Integer.parseInt(headers.get(LedgerHeaders.SCORE));
    }

    /** Action of a decision. */
    public Action action() {
        return Action.valueOf(headers.get(LedgerHeaders.ACTION));
    }

    /** Hash of the payment; of decisions and notices. */
    public String contentHash() {
        return headers.get(LedgerHeaders.CONTENT_HASH);
    }

    /** Time of the payment's record, epoch milliseconds; of decisions and notices. */
    public long receivedAt() {
        return Long.parseLong(headers.get(LedgerHeaders.RECEIVED_AT));
    }

    /** The value as tree. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger holds what is no JSON: " + key, e);
        }
    }
}
