/**
 * Learns how payments spread over the hours of a week and over senders, from payments: the document
 * that velocity and timing expect from the control topic.
 *
 * <p>Never imports the job.
 */
package io.sluice.training.shape;
