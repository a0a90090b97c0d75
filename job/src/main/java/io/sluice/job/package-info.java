/**
 * The judging job: its entry point and its topology; nobody imports it but tests, local and bench.
 */
package io.sluice.job;
