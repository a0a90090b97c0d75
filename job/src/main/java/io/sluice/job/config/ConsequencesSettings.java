package io.sluice.job.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * How the consequences follow from the ledger.
 *
 * @param group consumer group that offsets are committed under
 * @param start where they begin without state
 * @param checkpointInterval time between checkpoints
 * @param memory for how long a second record is recognised, by append time
 * @param alerts how people are told
 * @param halfLife in which half of what was found of an account fades
 * @param webhook whom to post to
 */
public record ConsequencesSettings(
        String group,
        StartPosition start,
        Duration checkpointInterval,
        Duration memory,
        AlertSettings alerts,
        Duration halfLife,
        WebhookSettings webhook)
        implements Serializable {}
