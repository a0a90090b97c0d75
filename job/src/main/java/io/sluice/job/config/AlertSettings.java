package io.sluice.job.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * How groups of alerts live and are written.
 *
 * @param memory for how long after its last change a group takes more
 * @param updateInterval in which further payments of a group go out together
 * @param transactions what ids of transactions begin with
 * @param transactionTimeout after which brokers abort a transaction
 */
public record AlertSettings(
        Duration memory, Duration updateInterval, String transactions, Duration transactionTimeout)
        implements Serializable {}
