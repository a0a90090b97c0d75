/**
 * Where on earth a payment was made: a small bundled gazetteer and great-circle distances.
 *
 * <p>Places come with how far off they may be, so that whoever computes a speed from two of them
 * can take the least distance. Imports {@code model} and the JDK; never Flink, clocks or a network.
 */
package io.sluice.udfs.geo;
