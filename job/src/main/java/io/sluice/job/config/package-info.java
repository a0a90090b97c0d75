/**
 * Every option with its meaning, and the immutable settings made of them.
 *
 * <p>Imports no room and no connector.
 */
package io.sluice.job.config;
