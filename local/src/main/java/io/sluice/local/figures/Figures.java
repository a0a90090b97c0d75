package io.sluice.local.figures;

import io.sluice.udfs.model.RiskLevel;
import java.util.List;
import java.util.Map;

/**
 * How the live phase goes.
 *
 * @param seconds since it began
 * @param eventTime of the newest payment, epoch milliseconds
 * @param sent payments
 * @param decided binding decisions
 * @param perSecond decisions a second, lately
 * @param p50 median latency from sending a payment to appending its decision, milliseconds
 * @param p99 the 99th percentile of the same
 * @param levels decisions by level
 * @param stopped decisions that stop the payment
 * @param latest of those, newest first
 */
public record Figures(
        double seconds,
        long eventTime,
        long sent,
        long decided,
        double perSecond,
        long p50,
        long p99,
        Map<RiskLevel, Long> levels,
        long stopped,
        List<Stop> latest) {}
