package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkFindings;

/**
 * What leaves the functions.
 *
 * @param payment that was searched for
 * @param findings of the search
 */
record Found(long payment, NetworkFindings findings) implements GateInput {}
