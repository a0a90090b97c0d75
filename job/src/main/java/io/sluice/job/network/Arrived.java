package io.sluice.job.network;

import io.sluice.udfs.model.Assessment;

/**
 * A payment that is to pass the gate.
 *
 * @param payment its hash
 * @param assessment the payment
 */
record Arrived(long payment, Assessment assessment) implements GateInput {}
