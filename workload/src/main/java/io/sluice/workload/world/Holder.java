package io.sluice.workload.world;

import java.util.List;

/**
 * A wallet and whom it deals with.
 *
 * @param wallet the holder's
 * @param contacts wallets that it pays again and again
 * @param exchange where it buys and sells
 * @param joined when the wallet was first used, epoch milliseconds, or {@link Long#MIN_VALUE} for
 *     long ago
 */
public record Holder(Wallet wallet, List<Wallet> contacts, Wallet exchange, long joined) {}
