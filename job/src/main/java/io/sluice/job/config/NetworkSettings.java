package io.sluice.job.config;

import io.sluice.udfs.graph.SearchLimits;
import java.io.Serializable;
import java.time.Duration;

/**
 * How payments are seen in their network.
 *
 * @param mode whether the room is there and judges
 * @param deadline after which a payment goes on with what there is, by the clock
 * @param searchLimit after which a search ends with what there is, by the clock
 * @param limits of each search
 * @param retention of an account's edges, in time of receipt
 * @param openSearches at once in a subtask; above it payments are stored, but not searched for
 * @param backstop after which an untouched account is forgotten, by the clock
 */
public record NetworkSettings(
        NetworkMode mode,
        Duration deadline,
        Duration searchLimit,
        Limits limits,
        Duration retention,
        int openSearches,
        Duration backstop)
        implements Serializable {

    /**
     * Of each search; see {@link SearchLimits}.
     *
     * @param maxLength edges of the longest cycle
     * @param window most time between two payments of a cycle
     * @param fanOut counterparties that an answer may have
     * @param parallel payments of a counterparty that an answer may have
     * @param accounts questions asked
     * @param cycles cycles told
     */
    public record Limits(
            int maxLength, Duration window, int fanOut, int parallel, int accounts, int cycles)
            implements Serializable {

        /** As a search takes them. */
        public SearchLimits search() {
            return new SearchLimits(
                    maxLength, window.toMillis(), fanOut, parallel, accounts, cycles);
        }
    }
}
