package io.sluice.udfs.room;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Room;

/**
 * What a room applied to the log of a key, so that a test can recount its windows in the same
 * order. After restarts the entry of the greatest run counts, per room, key and arrival.
 *
 * @param run processing time at which the operator began, epoch milliseconds
 * @param room where
 * @param key of the log
 * @param arrival number there
 * @param identity of the payment
 * @param time of the payment, epoch milliseconds
 * @param micros of the payment in the reference currency
 * @param counterparty hash of the other side
 * @param outcome applied, or null if the payment itself was
 * @param knownAt of the outcome, epoch milliseconds
 */
public record TraceEntry(
        long run,
        Room room,
        String key,
        long arrival,
        Identity identity,
        long time,
        long micros,
        long counterparty,
        OutcomeKind outcome,
        long knownAt) {}
