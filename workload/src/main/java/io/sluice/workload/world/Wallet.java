package io.sluice.workload.world;

import io.sluice.udfs.model.ChainReference;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;

/**
 * An account on a chain.
 *
 * @param address 0x and 40 hexadecimal digits, lower case
 * @param token what it holds
 * @param rhythm when it pays, by UTC
 * @param activity payments against the average wallet
 * @param spending amounts against the average wallet
 */
public record Wallet(
        String address, Tender token, Rhythm rhythm, double activity, double spending) {

    private static final String CHAIN_ID = "1";
    private static final long FIRST_BLOCK = 1_438_269_988_000L;
    private static final long BLOCK_MILLIS = 12_000;
    private static final int ADDRESS_DIGITS = 40;
    private static final int HASH_DIGITS = 64;

    /** A new wallet. */
    public static Wallet of(Draw draw) {
        return new Wallet(
                "0x" + Hex.digits(draw, ADDRESS_DIGITS),
                draw.chance(0.6) ? Tender.USDC : Tender.USDT,
                new Rhythm(draw),
                draw.logNormal(0.75, 0.75),
                draw.logNormal(1, 0.6));
    }

    /** A chain transaction of its token at a time, in the block of that time. */
    public ChainReference transaction(long time, Draw draw) {
        long block = Math.max(0, (time - FIRST_BLOCK) / BLOCK_MILLIS);
        String hash = "0x" + Hex.digits(draw, HASH_DIGITS);
        return new ChainReference(CHAIN_ID, hash, block, contract(token));
    }

    private static String contract(Tender token) {
        return token == Tender.USDT
                ? "0xdac17f958d2ee523a2206206994597c13d831ec7"
                : "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";
    }
}
