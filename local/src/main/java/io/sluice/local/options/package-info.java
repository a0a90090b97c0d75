/** What the demo is asked for. Never imports Kafka, Flink or the judge. */
package io.sluice.local.options;
