/**
 * Brings the job jar to a Flink cluster and takes care of it there, over the cluster's REST
 * interface and with the JDK alone.
 *
 * <p>Imports neither Flink nor anything else of the job.
 */
package io.sluice.job.submit;
