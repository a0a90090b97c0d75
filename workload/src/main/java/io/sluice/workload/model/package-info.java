/**
 * What is generated, what is true of it, and what can be asked for.
 *
 * <p>Never imports another package of the workload.
 */
package io.sluice.workload.model;
