/**
 * A simulated bank that acts on decisions and learns, later, what became of payments.
 *
 * <p>Never imports the world, habits or episodes, and no clock: time is what it is told.
 */
package io.sluice.workload.bank;
