package io.sluice.udfs.alert;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;

/**
 * One payment that people should hear of.
 *
 * @param episode it belongs to
 * @param identity the payment
 * @param revision of the decision that says so
 * @param time of the payment, epoch milliseconds
 * @param score 0 to 100; 0 if no decision says it
 * @param action what the decision told to do, or null if no decision says it
 * @param text the first reason, or what happened
 * @param referenceMicros value in the reference currency, or {@link Assessment#NO_RATE}
 * @param knownAt when the ledger took it, epoch milliseconds
 */
public record Alert(
        Episode episode,
        Identity identity,
        int revision,
        long time,
        int score,
        Action action,
        String text,
        long referenceMicros,
        long knownAt)
        implements AlertChange {

    /**
     * The same for the same pattern of the same revision, after restarts too; without a decision,
     * of the same text.
     */
    public String id() {
        return Hashes.hex128(
                String.join(
                        "\u0000",
                        episode.type().name(),
                        identity.sender(),
                        identity.id(),
                        revision > 0 ? Integer.toString(revision) : text));
    }
}
