package io.sluice.local.fault;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;

/**
 * An outcome as the oracle knows it.
 *
 * @param identity of the payment
 * @param kind what became of it
 * @param knownAt epoch milliseconds
 */
public record Told(Identity identity, OutcomeKind kind, long knownAt) {}
