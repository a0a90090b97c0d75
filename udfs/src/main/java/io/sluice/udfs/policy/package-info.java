/**
 * From evidence to a verdict: weights, floors, lists, overrides and actions, as a versioned
 * rulebook of plain values.
 *
 * <p>Imports nothing but {@code model}.
 */
package io.sluice.udfs.policy;
