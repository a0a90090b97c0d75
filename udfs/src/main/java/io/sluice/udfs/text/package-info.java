/**
 * What people and systems write, made comparable: merchant descriptors to names, identifiers to
 * keyed pseudonyms.
 *
 * <p>Imports {@code geo} for names of places, and the JDK; never Flink, clocks or logging. It is a
 * package of its own because neither is an analysis: nothing here judges.
 */
package io.sluice.udfs.text;
