package io.sluice.udfs.window;

import io.sluice.udfs.model.OutcomeKind;

/**
 * An outcome as the log keeps it with its event.
 *
 * @param kind what became of the payment
 * @param knownAt epoch milliseconds; queries as of an earlier time do not see it
 */
public record OutcomeMark(OutcomeKind kind, long knownAt) {}
