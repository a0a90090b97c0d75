/**
 * A generated bank at work: sends payments, takes decisions, acts on them, tells outcomes. Never
 * imports Flink or the terminal.
 */
package io.sluice.local.replay;
