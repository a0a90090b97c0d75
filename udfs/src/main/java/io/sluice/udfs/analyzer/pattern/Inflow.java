package io.sluice.udfs.analyzer.pattern;

/**
 * Money that an account received.
 *
 * @param time event time, epoch milliseconds
 * @param micros of the reference currency; 0 if there is no rate
 * @param counterparty hash of who paid
 * @param identity hash of the payment's identity
 * @param chain where on a chain
 * @param nature what kind of receipt it is
 */
public record Inflow(
        long time, long micros, long counterparty, long identity, OnChain chain, Nature nature) {

    /** What kind of receipt it is. */
    public enum Nature {
        /** Anything else. */
        ORDINARY,
        /** So little that it is sent to be noticed. */
        DUST,
        /** From a listed payroll, merchant or exchange: the account's own money. */
        INCOME
    }

    /** Whether it was received in {@code (now − millis, now]}. */
    boolean within(long millis, long now) {
        return time <= now && time > now - millis;
    }
}
