/**
 * Breaks judge and consequences on purpose and counts again what they said: seeded traffic, faults,
 * and oracles that share no code with the rooms. The bugs in {@code src/test/patches} are planted
 * by {@code scripts/planted-bugs}, to show that the rounds notice them.
 */
package io.sluice.local.fault;
