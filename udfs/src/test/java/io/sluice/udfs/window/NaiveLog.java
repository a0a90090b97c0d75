package io.sluice.udfs.window;

import io.sluice.udfs.model.OutcomeKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The oracle: keeps everything in one list and recounts it for every question. */
final class NaiveLog {

    private record Payment(long time, long arrival, long amount, long counterparty) {}

    private record Told(long payment, long arrival, OutcomeKind kind, long knownAt) {}

    private final List<Payment> payments = new ArrayList<>();
    private final List<Told> outcomes = new ArrayList<>();
    private long arrivals;

    void append(long time, long amount, long counterparty) {
        payments.add(new Payment(time, ++arrivals, amount, counterparty));
    }

    /** Its arrival number, or 0 if it is a repeat. */
    long outcome(EventKey payment, OutcomeKind kind, long knownAt) {
        for (Told told : outcomes) {
            if (told.payment == payment.arrival() && told.kind == kind && told.knownAt == knownAt) {
                return 0;
            }
        }
        outcomes.add(new Told(payment.arrival(), ++arrivals, kind, knownAt));
        return arrivals;
    }

    WindowStatistics[] query(long t, Windows windows) {
        WindowStatistics[] answers = new WindowStatistics[windows.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = query(t, windows.length(i));
        }
        return answers;
    }

    private WindowStatistics query(long t, long window) {
        BigInteger start = BigInteger.valueOf(t).subtract(BigInteger.valueOf(window));
        List<Payment> seen = new ArrayList<>();
        for (Payment payment : payments) {
            if (payment.time <= t && BigInteger.valueOf(payment.time).compareTo(start) > 0) {
                seen.add(payment);
            }
        }
        return seen.isEmpty() ? WindowStatistics.empty(window, false) : statistics(t, window, seen);
    }

    private WindowStatistics statistics(long t, long window, List<Payment> seen) {
        BigInteger n = BigInteger.valueOf(seen.size());
        BigInteger sum = sum(seen);
        BigInteger squares =
                seen.stream()
                        .map(p -> BigInteger.valueOf(p.amount).pow(2))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        Set<Long> counterparties = new HashSet<>();
        seen.forEach(p -> counterparties.add(p.counterparty));
        List<Payment> declined =
                seen.stream().filter(p -> is(p, t) && standing(p, t).moneyless()).toList();
        List<Payment> bad = seen.stream().filter(p -> is(p, t) && standing(p, t).bad()).toList();
        return new WindowStatistics(
                window,
                seen.size(),
                saturated(sum),
                sum.doubleValue() / seen.size(),
                Math.sqrt(n.multiply(squares).subtract(sum.pow(2)).doubleValue()) / seen.size(),
                seen.stream().mapToLong(Payment::amount).min().orElseThrow(),
                seen.stream().mapToLong(Payment::amount).max().orElseThrow(),
                counterparties.size(),
                seen.stream().mapToLong(Payment::time).max().orElseThrow(),
                declined.size(),
                saturated(sum(declined)),
                bad.size(),
                saturated(sum(bad)),
                false);
    }

    private boolean is(Payment payment, long t) {
        return standing(payment, t) != null;
    }

    /**
     * Of greatest known-at up to t; of equals, the later arrival. What is the payer's own after all
     * has still moved no money if the last that was told of money says so.
     */
    private OutcomeKind standing(Payment payment, long t) {
        OutcomeKind last = last(payment, t, EnumSet.allOf(OutcomeKind.class));
        OutcomeKind money =
                last(
                        payment,
                        t,
                        EnumSet.complementOf(
                                EnumSet.of(
                                        OutcomeKind.FRAUD_CONFIRMED,
                                        OutcomeKind.GENUINE_CONFIRMED)));
        return last == OutcomeKind.GENUINE_CONFIRMED && money != null && money.moneyless()
                ? money
                : last;
    }

    private OutcomeKind last(Payment payment, long t, Set<OutcomeKind> kinds) {
        Told best = null;
        for (Told told : outcomes) {
            if (told.payment == payment.arrival
                    && told.knownAt <= t
                    && kinds.contains(told.kind)
                    && (best == null || told.knownAt >= best.knownAt)) {
                best = told;
            }
        }
        return best == null ? null : best.kind;
    }

    private static BigInteger sum(List<Payment> payments) {
        return payments.stream()
                .map(p -> BigInteger.valueOf(p.amount))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long saturated(BigInteger value) {
        return value.bitLength() < Long.SIZE
                ? value.longValue()
                : value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
