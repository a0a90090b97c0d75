/** Broker, topics, rules, Flink and the judge, started and stopped as a whole. */
package io.sluice.local.house;
