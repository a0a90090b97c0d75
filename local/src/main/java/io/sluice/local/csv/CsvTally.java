package io.sluice.local.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.job.ledger.FirstStanding;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Counts what was sent against what came back. */
final class CsvTally {

    /** Dead letters of this reason are repeats with other content: their first was decided. */
    static final String CONFLICT = RejectReason.ID_CONFLICT.name();

    /** What differs between two runs of the same input. */
    private static final List<String> OF_THE_RUN = List.of("took_ms", "origin");

    /** What was sent first of each identity, as a hash. */
    private final Map<Identity, Long> sent = new HashMap<>();

    private final Set<Identity> fraud = new HashSet<>();
    private final FirstStanding standing = new FirstStanding();
    private final Map<String, Long> deadLetters = new TreeMap<>();
    private final String transactions;
    private long payments;
    private long decided;
    private long alerted;
    private long stopped;
    private long fraudAlerted;
    private long fraudStopped;
    private long refused;
    private long changed;
    private long eventTime;
    private long digest;

    /**
     * Of nothing yet.
     *
     * @param transactions topic of the payments
     */
    CsvTally(String transactions) {
        this.transactions = transactions;
    }

    void sent(CsvPayment payment) {
        payments++;
        long content = Hashes.hash64(new String(payment.json(), StandardCharsets.UTF_8));
        Long first = sent.putIfAbsent(payment.identity(), content);
        changed += first == null || first == content ? 0 : 1;
        if (payment.outcome() != null) {
            fraud.add(payment.identity());
        }
    }

    void ledger(ConsumerRecord<byte[], byte[]> taken) {
        LedgerEntry entry = LedgerEntry.of(taken);
        if (!entry.isDecision()
                || !standing.stands(entry)
                || entry.revision() != Decision.BINDING) {
            return;
        }
        decided++;
        eventTime = Math.max(eventTime, entry.json().at("/payment/timestamp").asLong());
        digest += hash(entry);
        long bad = fraud.contains(entry.identity()) ? 1 : 0;
        if (entry.action() != Action.APPROVE) {
            alerted++;
            fraudAlerted += bad;
        }
        if (entry.action().stops()) {
            stopped++;
            fraudStopped += bad;
        }
    }

    private static long hash(LedgerEntry entry) {
        ObjectNode decision = (ObjectNode) entry.json();
        return Hashes.hash64(decision.remove(OF_THE_RUN).toString());
    }

    void deadLetter(ConsumerRecord<byte[], byte[]> taken) {
        if (transactions.equals(header(taken, "topic"))) {
            String reason = header(taken, "reason");
            deadLetters.merge(reason, 1L, Long::sum);
            refused += reason.equals(CONFLICT) ? 0 : 1;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> taken, String name) {
        Header header = taken.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Payments, repeats with other content among them, that have no answer yet. */
    long waiting() {
        long conflicts = deadLetters.getOrDefault(CONFLICT, 0L);
        return sent.size() - decided - refused + Math.max(0, changed - conflicts);
    }

    /** Event time of the newest decided payment, epoch milliseconds. */
    long eventTime() {
        return eventTime;
    }

    long decided() {
        return decided;
    }

    CsvReport report(long outcomes, double seconds) {
        return new CsvReport(
                payments,
                payments - sent.size(),
                decided,
                alerted,
                stopped,
                Map.copyOf(deadLetters),
                standing.superseded(),
                outcomes,
                fraud.size(),
                fraudAlerted,
                fraudStopped,
                seconds,
                String.format("%016x", digest));
    }
}
