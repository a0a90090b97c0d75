/**
 * Holds the rules between packages: who may see whom, what an operator looks like, where time comes
 * from. Never tests behaviour.
 */
package io.sluice.job.architecture;
