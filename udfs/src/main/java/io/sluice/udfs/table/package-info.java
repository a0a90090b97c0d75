/**
 * The Flink SQL functions: each a thin translation of SQL values to the pure code of the other
 * packages, and the runner for scripts that use them.
 *
 * <p>The only package of this module that sees Flink, and of it only the Table API; never the
 * DataStream API.
 */
package io.sluice.udfs.table;
