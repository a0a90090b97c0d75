/**
 * Breaks the judge on purpose and counts again what it said: seeded traffic, faults, and oracles
 * that share no code with the rooms.
 */
package io.sluice.local.fault;
