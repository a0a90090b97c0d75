package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Hashes;

/**
 * Where on a chain money moved, as hashes; 0 where unknown.
 *
 * @param transaction of chain and transaction
 * @param block of chain and block
 * @param token of the token contract
 */
public record OnChain(long transaction, long block, long token) {

    /** Not on a chain. */
    public static final OnChain NONE = new OnChain(0, 0, 0);

    /** The hashes of a reference. */
    public static OnChain of(ChainReference chain) {
        if (ChainReference.NONE.equals(chain)) {
            return NONE;
        }
        String id = chain.chainId() + "/";
        return new OnChain(
                chain.txHash() == null ? 0 : Hashes.hash64(id + chain.txHash()),
                chain.block() == null ? 0 : Hashes.hash64(id + chain.block()),
                chain.token() == null ? 0 : Hashes.hash64(chain.token()));
    }

    /** Whether this is another token in the same transaction: one leg of a swap. */
    boolean swapsWith(OnChain other) {
        return transaction != 0 && transaction == other.transaction && token != other.token;
    }
}
