package io.sluice.udfs.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random payments among accounts, with planted rings, some at the window's very border, parallel
 * payments, self-payments, late and future ones, and some that are voided.
 *
 * @param arrivals in order of arrival
 * @param voidedAt by payment, when it became known that no money moved
 */
record PaymentSet(List<NetworkPayment> arrivals, Map<Long, Long> voidedAt) {

    static final long WINDOW = 1000;
    static final long LATENESS = 300;
    static final long FUTURE = 50;

    private static final class Builder {

        private final Random random;
        private final int accounts;
        private final long span;
        private final List<NetworkPayment> payments = new ArrayList<>();
        private final Map<Long, Long> voidedAt = new HashMap<>();

        Builder(long seed, int accounts, long span) {
            random = new Random(seed);
            this.accounts = accounts;
            this.span = span;
        }

        private long account() {
            return 1L + random.nextInt(accounts);
        }

        private void pay(long sender, long recipient, long time, long micros) {
            long received = time + random.nextLong(-FUTURE, LATENESS + 1);
            long id = 1_000_000L + payments.size();
            payments.add(new NetworkPayment(id, sender, recipient, time, received, micros));
            if (random.nextInt(20) == 0) {
                voidedAt.put(id, time + random.nextLong(-10, 2 * WINDOW));
            }
            if (random.nextInt(8) == 0) {
                pay(sender, recipient, time + random.nextLong(-WINDOW, WINDOW), micros / 2);
            }
        }

        void payAnyone() {
            long sender = account();
            long recipient = random.nextInt(50) == 0 ? sender : account();
            pay(sender, recipient, random.nextLong(span), random.nextLong(1, 100) * 10_000);
        }

        void plantRing() {
            Set<Long> members = new HashSet<>();
            int length = 2 + random.nextInt(5);
            while (members.size() < length) {
                members.add(account());
            }
            List<Long> ring = new ArrayList<>(members);
            Collections.shuffle(ring, random);
            long start = random.nextLong(span);
            long duration = random.nextInt(3) == 0 ? WINDOW + random.nextInt(2) : WINDOW / 2;
            boolean inOrder = random.nextBoolean();
            for (int i = 0; i < length; i++) {
                long within = inOrder ? i * duration / (length - 1) : random.nextLong(duration + 1);
                pay(ring.get(i), ring.get((i + 1) % length), start + within, 5_000_000 + i);
            }
        }

        PaymentSet build() {
            payments.sort((one, other) -> Long.compare(one.receivedAt(), other.receivedAt()));
            return new PaymentSet(List.copyOf(payments), Map.copyOf(voidedAt));
        }
    }

    static PaymentSet random(long seed, int accounts, int payments, long span) {
        Builder builder = new Builder(seed, accounts, span);
        while (builder.payments.size() < payments) {
            if (builder.random.nextInt(30) == 0) {
                builder.plantRing();
            } else {
                builder.payAnyone();
            }
        }
        return builder.build();
    }

    /** The same payments, none voided, in any order of arrival. */
    PaymentSet shuffled(long seed) {
        List<NetworkPayment> any = new ArrayList<>(arrivals);
        Collections.shuffle(any, new Random(seed));
        return new PaymentSet(List.copyOf(any), Map.of());
    }
}
