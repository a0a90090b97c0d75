package io.sluice.udfs.alert;

import io.sluice.udfs.model.Episode;

/**
 * What became known of a payment that people were told of.
 *
 * @param episode it belongs to
 * @param genuine whether the payment was the payer's own; false takes an earlier true back
 * @param alertedAt when the ledger took the payment's latest alert of that episode, epoch
 *     milliseconds; a group that opened later does not have it
 * @param knownAt when it became known, epoch milliseconds
 */
public record Clearing(Episode episode, boolean genuine, long alertedAt, long knownAt)
        implements AlertChange {}
