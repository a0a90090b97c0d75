package io.sluice.local.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.job.ledger.FirstStanding;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.RejectReason;
import java.nio.charset.StandardCharsets;
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

    private final Set<Identity> sent = new HashSet<>();
    private final Set<Identity> fraud = new HashSet<>();
    private final FirstStanding standing = new FirstStanding();
    private final Map<String, Long> deadLetters = new TreeMap<>();
    private final String transactions;
    private long payments;
    private long decided;
    private long stopped;
    private long fraudStopped;
    private long refused;
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
        sent.add(payment.identity());
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
        digest += hash(entry);
        if (entry.action().stops()) {
            stopped++;
            fraudStopped += fraud.contains(entry.identity()) ? 1 : 0;
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

    /** Payments that have neither a decision nor a dead letter yet. */
    long waiting() {
        return sent.size() - decided - refused;
    }

    long decided() {
        return decided;
    }

    CsvReport report(long outcomes, double seconds) {
        return new CsvReport(
                payments,
                payments - sent.size(),
                decided,
                stopped,
                Map.copyOf(deadLetters),
                standing.superseded(),
                outcomes,
                fraud.size(),
                fraudStopped,
                seconds,
                String.format("%016x", digest));
    }
}
