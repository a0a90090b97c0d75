/**
 * What every room shares: how it is keyed and what it puts aside.
 *
 * <p>Imports no room and no connector.
 */
package io.sluice.job.room;
