package io.sluice.udfs.model;

import java.util.Set;

/**
 * What the door fills in and refuses.
 *
 * @param futureTolerance how far, in milliseconds, a payment's time may lie ahead of its receipt
 * @param earliest first time allowed, epoch milliseconds
 * @param currency of payments that name none
 * @param channel of payments that name none
 * @param tokens symbols that are accepted as currencies beside three letters; upper case
 */
public record IntakeRules(
        long futureTolerance, long earliest, String currency, Channel channel, Set<String> tokens) {

    /** A day ahead, from 2000 on, US dollars, by card, the common stablecoins. */
    public static final IntakeRules DEFAULT =
            new IntakeRules(
                    86_400_000L,
                    946_684_800_000L,
                    "USD",
                    Channel.CARD,
                    Set.of("USDT", "USDC", "EURC", "EURT", "PYUSD", "FDUSD", "TUSD", "WETH"));

    /** Makes the set immutable. */
    public IntakeRules {
        tokens = Set.copyOf(tokens);
    }
}
