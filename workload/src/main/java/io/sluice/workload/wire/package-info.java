/**
 * The JSON that payments and outcomes are sent in.
 *
 * <p>Never imports labels: what is true of a payment does not stand in its message.
 */
package io.sluice.workload.wire;
