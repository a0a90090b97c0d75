package io.sluice.local.fault;

import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All alerts of an episode; what is said of them is computed from the whole list. */
final class ModelGroup {

    private static final Comparator<ModelAlert> EARLIEST_FIRST =
            Comparator.comparingLong(ModelAlert::time)
                    .thenComparingInt(ModelAlert::revision)
                    .thenComparing(ModelAlert::id);

    private static final Comparator<ModelAlert> WORST_LAST =
            Comparator.comparingInt(ModelAlert::score)
                    .thenComparingInt(ModelAlert::hardness)
                    .thenComparing(EARLIEST_FIRST.reversed());

    private static final int NAMED = 10;

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Episode episode;
    private final List<ModelAlert> alerts = new ArrayList<>();
    private final Map<Identity, ModelOutcomes.Said> payments = new HashMap<>();

    ModelGroup(Episode episode) {
        this.episode = episode;
    }

    /** Adds one, of whose payment the outcomes say so much, in the order of the ledger. */
    void add(ModelAlert alert, ModelOutcomes.Said said) {
        alerts.add(alert);
        payments.put(alert.identity(), said);
    }

    /**
     * When the ledger took the latest, and one for each alert and for each time that outcomes
     * changed their mind about a payment.
     */
    long version() {
        return alerts.stream().mapToLong(ModelAlert::appendedAt).max().orElseThrow()
                + alerts.size()
                + payments.values().stream().mapToLong(ModelOutcomes.Said::turns).sum();
    }

    String row() {
        ModelAlert worst = alerts.stream().max(WORST_LAST).orElseThrow();
        long cleared = payments.values().stream().filter(ModelOutcomes.Said::genuine).count();
        return String.join(
                "|",
                episode.type().name(),
                episode.key(),
                Integer.toString(payments.size()),
                Long.toString(cleared),
                cleared == payments.size() ? "t" : "f",
                worst.action(),
                Integer.toString(worst.score()),
                worst.identity().sender(),
                worst.identity().id(),
                worst.text(),
                Long.toString(alerts.stream().mapToLong(ModelAlert::time).min().orElseThrow()),
                Long.toString(alerts.stream().mapToLong(ModelAlert::time).max().orElseThrow()),
                sum().min(MOST).toString(),
                Long.toString(
                        alerts.stream().mapToLong(ModelAlert::appendedAt).min().orElseThrow()),
                earliest());
    }

    /** The first few payments by time. */
    private String earliest() {
        return alerts.stream()
                .sorted(EARLIEST_FIRST)
                .map(alert -> alert.identity().sender() + "/" + alert.identity().id())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(","));
    }

    /** Each payment with the value that the ledger said first. */
    private BigInteger sum() {
        Map<Identity, Long> values = new HashMap<>();
        alerts.forEach(alert -> values.putIfAbsent(alert.identity(), alert.micros()));
        return values.values().stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
