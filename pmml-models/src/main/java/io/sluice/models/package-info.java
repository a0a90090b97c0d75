/**
 * The models that ship and the scorers that run them: a feature vector in, a probability out.
 *
 * <p>Never imports Flink. Each model is a folder of resources with the model, its card, its golden
 * vectors and a checksum.
 */
package io.sluice.models;
