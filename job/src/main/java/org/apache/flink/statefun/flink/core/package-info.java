/**
 * The bridge between StateFun 3.3, which was built for Flink 1.16, and the Flink that Sluice runs
 * on: classes that take the place of StateFun's own, as the job's classes come first on every class
 * path and in the jar. A test fails when one of them is no longer needed.
 *
 * <p>Imports nothing but StateFun and Flink.
 */
package org.apache.flink.statefun.flink.core;
