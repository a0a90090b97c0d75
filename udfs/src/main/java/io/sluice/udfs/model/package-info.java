/**
 * The shared language: payments, evidence, decisions, outcomes and the registry of features, as
 * plain immutable values with hand-written wire forms.
 *
 * <p>Imports nothing but the JDK.
 */
package io.sluice.udfs.model;
