/** Measures: micro-benches with a naive baseline each, and the job from topic to topic. */
package io.sluice.bench;
