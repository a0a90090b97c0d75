package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.model.Assessment;

/**
 * What the gate knows of a payment until both have come, the payment and what was found of it.
 *
 * @param assessment the payment, or null before it has come
 * @param findings of its search, or null before they have come
 * @param stage how far the payment is
 * @param due when its timer is due, epoch milliseconds of processing time
 */
record Waiting(Assessment assessment, NetworkFindings findings, Stage stage, long due) {

    /** How far a payment is. */
    enum Stage {
        /** It waits for what is found until its deadline. */
        HELD,
        /** It waits once more: the deadline was looked at long after it was due. */
        HELD_AGAIN,
        /** It went on at its deadline; what is found will be told late. */
        GONE,
        /** It has not come. */
        EXPECTED,
        /** It went on, and is waited for once more: its end was looked at long after it was due. */
        GONE_LONG
    }

    /** A payment that waits. */
    static Waiting held(Assessment assessment, long due) {
        return new Waiting(assessment, null, Stage.HELD, due);
    }

    /** What was found of a payment that has not come. */
    static Waiting expected(NetworkFindings findings, long due) {
        return new Waiting(null, findings, Stage.EXPECTED, due);
    }

    /** The same at another stage. */
    Waiting at(Stage next, long nextDue) {
        return new Waiting(assessment, findings, next, nextDue);
    }
}
