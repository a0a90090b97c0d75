package io.sluice.training.shape;

import io.sluice.udfs.analyzer.WeeklyShape;
import io.sluice.udfs.policy.ExpectedShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits an {@link ExpectedShape}: hour-of-week weights, rate and dispersion of the Gamma–Poisson
 * model over senders.
 *
 * <p>Weights come from the latest whole weeks, in which every local hour of the week occurs equally
 * often; a sender counts as many payments at most as {@link #MOST_PER_SENDER}, so that no exchange
 * makes the week. They are smoothed over neighbouring hours (binomial kernel) and mixed with a flat
 * week.
 *
 * <p>Rate and dispersion count a sender's payments after its first, from there to the end of the
 * data, so that newcomers do not look slow; senders known for less than a week are left out, the
 * others count alike. Rates above the 99th percentile of senders count as that percentile. The
 * dispersion makes the variance of payments over expected payments e that of the negative binomial,
 * {@code 1/e + 1/dispersion}, in the mean over senders (method of moments).
 */
public final class ShapeTrainer {

    static final int MOST_PER_SENDER = 200;

    private static final long HOUR = 3_600_000;
    private static final long WEEK = ExpectedShape.HOURS * HOUR;
    private static final long MONDAY = 3 * 24 * HOUR;
    private static final double[] KERNEL = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};
    private static final double FLAT = 0.02;
    private static final double EXTREME = 0.99;
    private static final double LEAST_DISPERSION = 0.05;
    private static final double MOST_DISPERSION = 100;

    private final Map<String, List<Sighting>> senders = new LinkedHashMap<>();
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** Adds a payment; the order does not matter. */
    public void add(String sender, long timestamp, int offsetMinutes) {
        senders.computeIfAbsent(sender, s -> new ArrayList<>())
                .add(new Sighting(sender, timestamp, offsetMinutes));
        start = Math.min(start, timestamp);
        end = Math.max(end, timestamp);
    }

    /**
     * The shape of all payments so far.
     *
     * @param version names it
     * @throws IllegalArgumentException if they span less than a week
     */
    public ExpectedShape train(String version) {
        if (senders.isEmpty() || end - start < WEEK) {
            throw new IllegalArgumentException("the payments span less than a week");
        }
        List<Double> weights = weights();
        List<Account> accounts = accounts(WeeklyShape.of(shape(version, weights, 1, 1)));
        double rate = rate(accounts);
        return shape(version, weights, rate, dispersion(accounts, rate));
    }

    private static ExpectedShape shape(
            String version, List<Double> weights, double rate, double dispersion) {
        return new ExpectedShape(version, weights, rate, dispersion);
    }

    private List<Double> weights() {
        long from = end - (end - start) / WEEK * WEEK;
        double[] counts = new double[ExpectedShape.HOURS];
        for (List<Sighting> sightings : senders.values()) {
            double weight = Math.min(1, (double) MOST_PER_SENDER / sightings.size());
            for (Sighting sighting : sightings) {
                if (sighting.timestamp() > from) {
                    counts[hourOfWeek(sighting)] += weight;
                }
            }
        }
        return normalised(smoothed(counts));
    }

    private static int hourOfWeek(Sighting sighting) {
        long local = sighting.timestamp() + sighting.offsetMinutes() * 60_000L + MONDAY;
        return (int) (Math.floorMod(local, WEEK) / HOUR);
    }

    private static double[] smoothed(double[] counts) {
        double[] smooth = new double[counts.length];
        for (int hour = 0; hour < counts.length; hour++) {
            for (int i = 0; i < KERNEL.length; i++) {
                int neighbour = Math.floorMod(hour + i - KERNEL.length / 2, counts.length);
                smooth[hour] += KERNEL[i] * counts[neighbour];
            }
        }
        return smooth;
    }

    private static List<Double> normalised(double[] counts) {
        double mean = Arrays.stream(counts).average().orElseThrow();
        return Arrays.stream(counts)
                .map(count -> FLAT + (1 - FLAT) * count / mean)
                .boxed()
                .toList();
    }

    /**
     * What is known of a sender.
     *
     * @param payments after the first
     * @param hours from the first payment to the end, weighted by the shape
     */
    private record Account(double payments, double hours) {

        double rate() {
            return payments / hours;
        }
    }

    private List<Account> accounts(WeeklyShape shape) {
        List<Account> accounts = new ArrayList<>();
        for (List<Sighting> sightings : senders.values()) {
            Sighting first =
                    Collections.min(
                            sightings, (a, b) -> Long.compare(a.timestamp(), b.timestamp()));
            double hours = shape.pooled(first.timestamp(), end, first.offsetMinutes());
            if (hours >= ExpectedShape.HOURS) {
                accounts.add(new Account(sightings.size() - 1, hours));
            }
        }
        if (accounts.stream().allMatch(account -> account.payments() == 0)) {
            throw new IllegalArgumentException("no sender known for a week pays twice");
        }
        double[] rates = accounts.stream().mapToDouble(Account::rate).sorted().toArray();
        double most = rates[(int) (EXTREME * (rates.length - 1))];
        return accounts.stream()
                .map(a -> new Account(Math.min(a.payments(), most * a.hours()), a.hours()))
                .toList();
    }

    private static double rate(List<Account> accounts) {
        return accounts.stream().mapToDouble(Account::rate).average().orElseThrow();
    }

    private static double dispersion(List<Account> accounts, double rate) {
        double excess = 0;
        for (Account account : accounts) {
            double expected = account.hours() * rate;
            double deviation = account.payments() / expected - 1;
            excess += deviation * deviation - 1 / expected;
        }
        return excess <= 0
                ? MOST_DISPERSION
                : Math.min(MOST_DISPERSION, Math.max(LEAST_DISPERSION, accounts.size() / excess));
    }
}
