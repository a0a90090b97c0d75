package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.NodeIds;
import io.sluice.udfs.model.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Seeded payments among a few hundred accounts: random ones, rings, parallel ones, some far apart
 * in time, in an order that is not that of their times.
 *
 * @param payments as they arrive
 * @param names of the accounts
 */
record Town(List<NetworkPayment> payments, Map<Long, String> names) {

    /** Most time between two payments of a cycle. */
    static final long WINDOW = 3_600_000;

    private static final long START = 1_700_000_000_000L;
    private static final int RING_EVERY = 40;

    static Town of(long seed, int payments, int accounts) {
        Random random = new Random(seed);
        List<NetworkPayment> all = new ArrayList<>();
        while (all.size() < payments) {
            long time = START + random.nextInt((int) (6 * WINDOW));
            if (random.nextInt(RING_EVERY) == 0) {
                addRing(random, accounts, time, all);
            } else {
                int from = random.nextInt(accounts);
                int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
                for (int copies = random.nextInt(8) == 0 ? 3 : 1; copies > 0; copies--) {
                    add(from, to, time + random.nextInt(1000), random, all);
                }
            }
        }
        Collections.shuffle(all, random);
        Map<Long, String> names = new HashMap<>();
        for (int account = 0; account < accounts; account++) {
            names.put(NodeIds.account(name(account)), name(account));
        }
        return new Town(List.copyOf(all), names);
    }

    private static void addRing(Random random, int accounts, long time, List<NetworkPayment> all) {
        int length = 2 + random.nextInt(6);
        int first = random.nextInt(accounts);
        for (int i = 0; i < length; i++) {
            int from = (first + i * 7) % accounts;
            int to = (first + (i + 1) % length * 7) % accounts;
            add(from, to, time + random.nextInt((int) WINDOW), random, all);
        }
    }

    private static void add(int from, int to, long time, Random random, List<NetworkPayment> all) {
        Identity identity = new Identity(name(from), "p" + all.size());
        all.add(
                new NetworkPayment(
                        NodeIds.payment(identity),
                        NodeIds.account(name(from)),
                        NodeIds.account(name(to)),
                        time,
                        START + 7 * WINDOW,
                        1 + random.nextInt(1_000_000)));
    }

    /** The message by which a payment enters. */
    NetworkMessage.Start start(NetworkPayment payment) {
        return new NetworkMessage.Start(
                payment, names.get(payment.sender()), names.get(payment.recipient()));
    }

    /** Payments back along the first pairs of accounts, each pair once. */
    List<NetworkPayment> backwards(int count) {
        Set<List<Long>> pairs = new HashSet<>();
        List<NetworkPayment> back = new ArrayList<>();
        for (NetworkPayment there : payments) {
            boolean isNew = pairs.add(List.of(there.sender(), there.recipient()));
            if (isNew && back.size() < count) {
                back.add(
                        new NetworkPayment(
                                ~there.payment(),
                                there.recipient(),
                                there.sender(),
                                there.time(),
                                there.receivedAt(),
                                1));
            }
        }
        return back;
    }

    /** The payments from one account to another within a window of a payment. */
    long[] near(NetworkPayment judged) {
        return payments.stream()
                .filter(payment -> payment.sender() == judged.recipient())
                .filter(payment -> payment.recipient() == judged.sender())
                .filter(payment -> Math.abs(payment.time() - judged.time()) <= WINDOW)
                .mapToLong(NetworkPayment::payment)
                .toArray();
    }

    private static String name(int account) {
        return "a" + account;
    }
}
