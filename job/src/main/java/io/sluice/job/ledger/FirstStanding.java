package io.sluice.job.ledger;

import java.util.HashSet;
import java.util.Set;

/**
 * The reader's rule: of all records with one key, the lowest offset stands. Records of one key lie
 * in one partition, so the first that is read in order is the first published.
 */
public final class FirstStanding {

    private final Set<String> standing = new HashSet<>();
    private long superseded;

    /** Whether an entry, read in order of its partition, stands. */
    public boolean stands(LedgerEntry entry) {
        boolean first = standing.add(entry.key());
        superseded += first ? 0 : 1;
        return first;
    }

    /** How many entries did not stand. */
    public long superseded() {
        return superseded;
    }
}
