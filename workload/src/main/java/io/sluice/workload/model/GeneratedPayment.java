package io.sluice.workload.model;

/**
 * A payment with the truth about it.
 *
 * @param payment what goes on the wire
 * @param label what does not
 */
public record GeneratedPayment(Payment payment, Label label) {}
