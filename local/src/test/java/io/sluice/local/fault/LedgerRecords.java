package io.sluice.local.fault;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The ledger as a reader that keeps the first takes it, written anew so that the job's own reader
 * is not trusted.
 *
 * @param standing decisions of every revision that stand
 * @param superseded decisions that came later under the same identity and revision
 * @param notices records that are no decisions and tell of a payment
 */
public record LedgerRecords(
        List<LedgerEntry> standing, List<LedgerEntry> superseded, List<LedgerEntry> notices) {

    private record Key(Identity identity, int revision) {}

    /** Of all records of the topic, in order per partition. */
    public static LedgerRecords of(List<ConsumerRecord<byte[], byte[]>> records) {
        List<LedgerEntry> standing = new ArrayList<>();
        List<LedgerEntry> superseded = new ArrayList<>();
        List<LedgerEntry> notices = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> taken : records) {
            LedgerEntry entry = LedgerEntry.of(taken);
            switch (entry.kind()) {
                case NOTICE -> notices.add(entry);
                case CONTROL -> {}
                case DECISION ->
                        (seen.add(new Key(entry.identity(), entry.revision()))
                                        ? standing
                                        : superseded)
                                .add(entry);
            }
        }
        return new LedgerRecords(standing, superseded, notices);
    }

    /** The binding decisions. */
    public Map<Identity, LedgerEntry> binding() {
        Map<Identity, LedgerEntry> binding = new HashMap<>();
        standing.stream()
                .filter(entry -> entry.revision() == Decision.BINDING)
                .forEach(entry -> binding.put(entry.identity(), entry));
        return binding;
    }

    /** Payments with a decision, of whatever revision. */
    public Set<Identity> decided() {
        return standing.stream().map(LedgerEntry::identity).collect(Collectors.toSet());
    }
}
