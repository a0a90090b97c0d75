/**
 * Planted fraud: one small class a typology, drawn with parameters of its own seed and a dial for
 * how well the fraudster hides.
 *
 * <p>Never imports habits, and no detector's thresholds: what is planted follows how the typology
 * is described in the field, not what is looked for.
 */
package io.sluice.workload.episode;
