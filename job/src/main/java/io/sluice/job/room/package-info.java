/**
 * What every room shares: how it is keyed, what it puts aside and what fails in it.
 *
 * <p>Imports no room and no connector.
 */
package io.sluice.job.room;
