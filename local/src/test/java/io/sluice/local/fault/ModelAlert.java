package io.sluice.local.fault;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;

/**
 * One payment that people must hear of.
 *
 * @param id deterministic
 * @param episode it belongs to
 * @param identity the payment
 * @param revision 0 of a notice
 * @param time of the payment, epoch milliseconds
 * @param score 0 of a notice
 * @param action name, or empty of a notice
 * @param hardness of the action; -1 of a notice
 * @param text the first reason, or what a notice says
 * @param micros value in the reference currency; 0 without a rate
 * @param appendedAt when the ledger took it, epoch milliseconds
 */
record ModelAlert(
        String id,
        Episode episode,
        Identity identity,
        int revision,
        long time,
        int score,
        String action,
        int hardness,
        String text,
        long micros,
        long appendedAt) {

    static ModelAlert of(Episode episode, LedgerEntry entry, ModelDecision told) {
        boolean decided = entry.isDecision();
        Identity identity = entry.identity();
        int revision = decided ? entry.revision() : 0;
        String id =
                Hashes.hex128(
                        episode.type()
                                + "\0"
                                + identity.sender()
                                + "\0"
                                + identity.id()
                                + "\0"
                                + (decided ? revision : told.text()));
        return new ModelAlert(
                id,
                episode,
                identity,
                revision,
                told.time(),
                decided ? entry.score() : 0,
                decided ? entry.action().name() : "",
                decided ? entry.action().ordinal() : -1,
                told.text(),
                told.micros(),
                entry.appendedAt());
    }

    String row() {
        return String.join(
                "|",
                episode.id(),
                episode.type().name(),
                episode.key(),
                identity.sender(),
                identity.id(),
                Integer.toString(revision),
                Integer.toString(score),
                action,
                text);
    }
}
