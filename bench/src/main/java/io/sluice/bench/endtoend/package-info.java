/**
 * What a judged payment costs beside the least that a keyed job on Kafka can cost, both drained
 * from the same topic in the same run.
 */
package io.sluice.bench.endtoend;
