package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.window.Event;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.WindowStatistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Payments, histories and windows for the tests of the sender's analyzers. */
final class SenderPayments {

    static final long HOUR = LocalTime.HOUR_MILLIS;
    static final long DAY = LocalTime.DAY_MILLIS;

    /** Monday 2 June 2025, 12 h UTC. */
    static final long NOON = 1_748_865_600_000L;

    static final long UNIT = 1_000_000;
    static final Place PARIS = new Place("Paris", "FR", 48.85, 2.35, 30, null);
    static final Place NEW_YORK = new Place("New York", "US", 40.71, -74.01, 30, null);
    static final FeatureRegistry REGISTRY = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private SenderPayments() {}

    static Assessment payment(long time, double units) {
        return payment(time, units, "EUR", Channel.CARD, TransactionKind.PAYMENT);
    }

    /** A payment in a currency that is worth as much as the reference currency. */
    static Assessment payment(
            long time, double units, String currency, Channel channel, TransactionKind kind) {
        long micros = (long) Math.min(Long.MAX_VALUE, units * UNIT);
        String text = BigDecimal.valueOf(units).toPlainString();
        return unvalued(time, new Money(text, micros, currency), channel, kind).valued(micros);
    }

    static Assessment unvalued(long time, Money amount, Channel channel, TransactionKind kind) {
        Transaction transaction =
                new Transaction(
                        new Identity("alice", "p1"),
                        kind,
                        null,
                        time,
                        time,
                        "bob",
                        amount,
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
                        "00");
        return Assessment.begin(transaction, time, REGISTRY);
    }

    /** A history of one payment every {@code step} up to {@code end}, without it. */
    static SenderProfile habit(long end, long step, int payments, double... units) {
        SenderProfile profile = SenderProfile.EMPTY;
        for (int i = payments; i > 0; i--) {
            long micros = (long) (units[i % units.length] * UNIT);
            profile = profile.learn(Lesson.ofEvent(end - i * step, micros));
        }
        return profile;
    }

    /** The default windows with these counts, 10 units a payment, and declines in the hour. */
    static WindowStatistics[] windows(int declined, long... counts) {
        WindowStatistics[] windows = new WindowStatistics[counts.length];
        for (int i = 0; i < counts.length; i++) {
            windows[i] =
                    new WindowStatistics(
                            FeatureRegistry.DEFAULT_WINDOWS.get(i),
                            counts[i],
                            counts[i] * 10 * UNIT,
                            10.0 * UNIT,
                            0,
                            10 * UNIT,
                            10 * UNIT,
                            1,
                            NOON,
                            i < 2 ? 0 : declined,
                            0,
                            0,
                            0,
                            false);
        }
        return windows;
    }

    static Event event(long time, long micros, long counterparty) {
        return new Event(new EventKey(time, 1), micros, counterparty, 0, null, List.of());
    }
}
