package io.sluice.job.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Decision;
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
 * @param headers those that {@link LedgerHeaders} names
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
    private static final int HIGHEST_SCORE = 100;

    /**
     * Most bytes of a text, and most characters of a name in the JSON. Whatever they hold, its form
     * between operators has room for it, and for what is put before it: a byte that is no UTF-8
     * becomes three.
     */
    static final int LONGEST = 20_000;

    /**
     * The entry of a Kafka record.
     *
     * @throws IllegalArgumentException if key and headers are not those of a ledger record
     */
    public static LedgerEntry of(ConsumerRecord<byte[], byte[]> taken) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : taken.headers()) {
            if (header.value() != null && LedgerHeaders.ALL.contains(header.key())) {
                headers.put(header.key(), text(header.key(), header.value()));
            }
        }
        if (taken.value() == null) {
            throw new IllegalArgumentException("no value");
        }
        LedgerEntry entry =
                new LedgerEntry(
                        text("key", taken.key()),
                        headers,
                        taken.value(),
                        taken.partition(),
                        taken.offset(),
                        taken.timestamp());
        entry.check();
        return entry;
    }

    private static String text(String name, byte[] bytes) {
        if (bytes == null || bytes.length > LONGEST) {
            throw new IllegalArgumentException(
                    bytes == null ? "no " + name : name + " of " + bytes.length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void check() {
        switch (kind()) {
            case DECISION -> {
                checkPayment();
                action();
                check(LedgerHeaders.REVISION, revision(), Decision.BINDING, Integer.MAX_VALUE);
                check(LedgerHeaders.SCORE, score(), 0, HIGHEST_SCORE);
            }
            case NOTICE -> checkPayment();
            case CONTROL -> {}
        }
    }

    private void checkPayment() {
        identity();
        contentHash();
        receivedAt();
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }

    private String header(String name) {
        String header = headers.get(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return header;
    }

    /** What kind of record it is. */
    public LedgerKind kind() {
        return LedgerKind.valueOf(header(LedgerHeaders.RECORD));
    }

    /** Whether it is a decision. */
    public boolean isDecision() {
        return kind() == LedgerKind.DECISION;
    }

    /** The payment that it speaks of; of decisions and notices. */
    public Identity identity() {
        return new Identity(header(LedgerHeaders.SENDER), header(LedgerHeaders.TRANSACTION_ID));
    }

    /** Revision of a decision. */
    public int revision() {
        return Integer.parseInt(header(LedgerHeaders.REVISION));
    }

    /** Score of a decision. */
    public int score() {
        return Integer.parseInt(header(LedgerHeaders.SCORE));
    }

    /** Action of a decision. */
    public Action action() {
        return Action.valueOf(header(LedgerHeaders.ACTION));
    }

    /** Hash of the payment; of decisions and notices. */
    public String contentHash() {
        return header(LedgerHeaders.CONTENT_HASH);
    }

    /** Time of the payment's record, epoch milliseconds; of decisions and notices. */
    public long receivedAt() {
        return Long.parseLong(header(LedgerHeaders.RECEIVED_AT));
    }

    /**
     * The value as tree.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public JsonNode json() {
        try {
            return MAPPER.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
