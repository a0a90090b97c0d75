/**
 * Who and what there is: cities, people and what they pay with, shops, organisations, wallets.
 *
 * <p>Never imports habits or episodes: a world does nothing.
 */
package io.sluice.workload.world;
