package io.sluice.job.submit;

import java.net.URI;
import java.time.Duration;

/**
 * What the arguments ask for.
 *
 * @param cluster where its REST interface is
 * @param patience how long to wait for what the cluster does
 * @param command what is to be done
 */
record Plan(URI cluster, Duration patience, Command command) {}
