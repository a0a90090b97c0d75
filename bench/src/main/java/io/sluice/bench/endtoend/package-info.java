/**
 * What a judged payment costs beside the least that a keyed job on Kafka can cost: CPU and where it
 * goes, throughput, latency in an open loop, bytes of state. All jobs run in one process and one
 * run, since only ratios carry over to other machines.
 *
 * <p>Knows the job from outside: its topology, its topics, its savepoints.
 */
package io.sluice.bench.endtoend;
