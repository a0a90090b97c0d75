/**
 * Writes what the rooms computed for a generated workload, with the truth beside it, as a feature
 * table.
 *
 * <p>Never imports a model.
 */
package io.sluice.training.features;
