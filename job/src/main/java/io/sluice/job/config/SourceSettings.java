package io.sluice.job.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * How the sources read.
 *
 * @param group consumer group that offsets are committed under
 * @param start where they begin without state
 * @param idleness after which a silent partition no longer holds back the watermark
 * @param alignment greatest distance of payments and outcomes in record time; zero for no bound
 * @param startupTimeout how long a start waits for a broker
 */
public record SourceSettings(
        String group,
        StartPosition start,
        Duration idleness,
        Duration alignment,
        Duration startupTimeout)
        implements Serializable {}
