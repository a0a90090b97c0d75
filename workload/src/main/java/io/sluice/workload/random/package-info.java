/**
 * Random numbers that are the same everywhere: own generator, {@link StrictMath} only.
 *
 * <p>Never imports anything but the JDK, and nothing of it whose algorithm may change.
 */
package io.sluice.workload.random;
