/** A file of payments replayed as if it happened now. Never imports Flink or the terminal. */
package io.sluice.local.csv;
