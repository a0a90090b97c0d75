/**
 * Alerts: what people are told of decisions, one group an episode, on the alerts topic and by
 * webhook.
 *
 * <p>Never imports the judging rooms or other consequences.
 */
package io.sluice.job.alerts;
