/**
 * How well the biometric detector tells people apart, measured on keystroke timings by the protocol
 * of Killourhy and Maxion, "Comparing anomaly-detection algorithms for keystroke dynamics" (DSN
 * 2009).
 *
 * <p>Never imports Flink, nor the models that ship.
 */
package io.sluice.training.keystroke;
