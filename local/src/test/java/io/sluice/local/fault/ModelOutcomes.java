package io.sluice.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the outcomes topic says. */
final class ModelOutcomes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What outcomes say of one payment.
     *
     * @param genuine whether it is the payer's own, by the outcome that was known last
     * @param turns how often that changed
     */
    record Said(boolean genuine, int turns) {}

    private record Telling(long knownAt, boolean bad) {}

    private static final Comparator<Telling> IN_TIME =
            Comparator.comparingLong(Telling::knownAt).thenComparing(Telling::bad);

    private final Map<Identity, SortedSet<Telling>> tellings = new HashMap<>();
    private final Map<String, String> rows = new TreeMap<>();

    ModelOutcomes(List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> taken : records) {
            try {
                add(MAPPER.readTree(taken.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(JsonNode json) {
        Identity identity =
                new Identity(json.get("sender").asText(), json.get("transaction_id").asText());
        OutcomeKind kind = OutcomeKind.valueOf(json.get("outcome").asText());
        long knownAt = json.get("known_at").asLong();
        rows.put(
                String.join(
                        "|",
                        identity.sender(),
                        identity.id(),
                        kind.name(),
                        json.get("source").asText(),
                        Long.toString(knownAt)),
                "");
        if (kind.bad() || kind == OutcomeKind.GENUINE_CONFIRMED) {
            tellings.computeIfAbsent(identity, payment -> new TreeSet<>(IN_TIME))
                    .add(new Telling(knownAt, kind.bad()));
        }
    }

    /**
     * Of a payment: the outcome known last stands, of two at one time the bad one; so they are in
     * that order here.
     */
    Said of(Identity identity) {
        boolean genuine = false;
        int turns = 0;
        for (Telling telling : tellings.getOrDefault(identity, Collections.emptySortedSet())) {
            boolean now = !telling.bad();
            turns += now == genuine ? 0 : 1;
            genuine = now;
        }
        return new Said(genuine, turns);
    }

    /** Each outcome once. */
    Map<String, String> rows() {
        return rows;
    }
}
