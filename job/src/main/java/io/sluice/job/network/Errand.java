package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkPayment;

/**
 * What every question and answer of a search carries, so that the messages on their way are all
 * that a snapshot needs to hold of it.
 *
 * @param payment that is judged
 * @param startedAt when this attempt began, epoch milliseconds of processing time
 * @param attempt 1, and one more each time that a restore made the search begin anew
 */
public record Errand(NetworkPayment payment, long startedAt, int attempt) {

    /** The same search from its beginning, after what it had gathered was lost. */
    Errand again(long now) {
        return new Errand(payment, now, attempt + 1);
    }
}
