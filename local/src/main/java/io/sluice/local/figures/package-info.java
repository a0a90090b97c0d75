/** What the live phase shows: counts, latencies, what was stopped. Never prints, never waits. */
package io.sluice.local.figures;
