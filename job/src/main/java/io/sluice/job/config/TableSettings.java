package io.sluice.job.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * How tables are written and kept.
 *
 * @param retention how long rows are kept
 * @param batch most records of one transaction
 * @param pending most records of a writer that wait
 * @param pendingBytes that records of a writer have when no more are taken
 * @param keyFile file of the key that encrypts, or null
 */
public record TableSettings(
        Duration retention, int batch, int pending, int pendingBytes, String keyFile)
        implements Serializable {

    /** Days that are kept. */
    public int days() {
        return (int) retention.toDays();
    }
}
