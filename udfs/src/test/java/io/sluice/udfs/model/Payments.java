package io.sluice.udfs.model;

import java.util.List;
import java.util.Set;

/** Payments for tests. */
public final class Payments {

    /** A moment in the tests' present: 2026-03-04 12:00 UTC, a Wednesday. */
    public static final long NOON = 1_772_625_600_000L;

    private Payments() {}

    /** A card payment of so many dollars from alice to bob at noon. */
    public static Transaction card(String id, long dollars) {
        return of(id, "alice", "bob", dollars, NOON, Channel.CARD);
    }

    /** A payment with the fields that most tests look at. */
    public static Transaction of(
            String id, String sender, String recipient, long dollars, long time, Channel channel) {
        return new Transaction(
                new Identity(sender, id),
                TransactionKind.PAYMENT,
                null,
                time,
                time,
                recipient,
                new Money(Long.toString(dollars), dollars * 1_000_000, "USD"),
                channel,
                null,
                Merchant.NONE,
                null,
                null,
                Device.NONE,
                Biometrics.NONE,
                ChainReference.NONE,
                null,
                Set.of(),
                Hashes.hex128(sender + id + recipient + dollars + time));
    }

    /** A payment in which every field is set. */
    public static Transaction full() {
        return new Transaction(
                new Identity("0xabc", "t-1"),
                TransactionKind.TRANSFER,
                "t-0",
                NOON,
                NOON + 5,
                "0xdef",
                new Money("12.5", 12_500_000, "USDC"),
                Channel.STABLECOIN,
                "vpa@bank",
                new Merchant("Café", "m-1", "5812"),
                new Location.Coordinates(48.85, 2.35),
                -330,
                new Device("d-1", "phone", "10.0.0.1"),
                new Biometrics(List.of("pressure", "swipe"), List.of(0.4f, 1.5f)),
                new ChainReference("1", "0x01", 7L, "0x02"),
                "APPROVE",
                Set.of(Assumption.CURRENCY, Assumption.TIMESTAMP),
                "00ff");
    }

    /** What a room gets of a payment that was just decoded, worth its dollars. */
    public static Assessment assessment(Transaction payment) {
        return Assessment.begin(
                        payment,
                        payment.receivedAt(),
                        new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS))
                .valued(payment.amount().micros());
    }
}
