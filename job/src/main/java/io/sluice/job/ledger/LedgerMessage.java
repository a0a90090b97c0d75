package io.sluice.job.ledger;

import java.util.Map;

/**
 * A ledger record as it is written.
 *
 * @param key deterministic: the same verdict has the same key
 * @param owner whose partition it goes to: the sender
 * @param headers see {@link LedgerHeaders}
 * @param value JSON
 */
public record LedgerMessage(String key, String owner, Map<String, String> headers, byte[] value) {

    /** Makes the headers immutable. */
    public LedgerMessage {
        headers = Map.copyOf(headers);
    }
}
