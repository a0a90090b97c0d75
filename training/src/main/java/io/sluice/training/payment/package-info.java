/**
 * Makes the payment model: feature tables are split by time, gradient-boosted trees fitted,
 * exported to PMML, checked against themselves, evaluated and described on a card.
 *
 * <p>Never imports the job. LightGBM's native code is used here only; what ships runs without it.
 */
package io.sluice.training.payment;
