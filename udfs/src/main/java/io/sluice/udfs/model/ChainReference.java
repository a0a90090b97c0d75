package io.sluice.udfs.model;

/**
 * Where on a chain a token transfer stands.
 *
 * @param chainId EIP-155 id or name, or null
 * @param txHash hash of the chain transaction, lower case, or null
 * @param block block number, or null
 * @param token contract of the token, lower case, or null
 */
public record ChainReference(String chainId, String txHash, Long block, String token) {

    /** Not on a chain. */
    public static final ChainReference NONE = new ChainReference(null, null, null, null);
}
