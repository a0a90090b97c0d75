package io.sluice.local.fault;

import io.sluice.udfs.model.Episode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All alerts of an episode; what is said of them is computed from the whole list. */
final class ModelGroup {

    private static final Comparator<ModelAlert> WORST_LAST =
            Comparator.comparingInt(ModelAlert::score)
                    .thenComparingInt(ModelAlert::hardness)
                    .thenComparing(
                            Comparator.comparingLong(ModelAlert::time)
                                    .thenComparing(ModelAlert::id)
                                    .reversed());

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Episode episode;
    private final List<ModelAlert> alerts = new ArrayList<>();
    private long cleared;
    private long turns;

    ModelGroup(Episode episode) {
        this.episode = episode;
    }

    /** Adds one of which the outcomes say so much. */
    void add(ModelAlert alert, ModelOutcomes.Said said) {
        alerts.add(alert);
        cleared += said.genuine() ? 1 : 0;
        turns += said.turns();
    }

    /**
     * When the ledger took the latest, and one for each alert and for each time that outcomes
     * changed their mind about one.
     */
    long version() {
        return alerts.stream().mapToLong(ModelAlert::appendedAt).max().orElseThrow()
                + alerts.size()
                + turns;
    }

    String row() {
        ModelAlert worst = alerts.stream().max(WORST_LAST).orElseThrow();
        BigInteger sum =
                alerts.stream()
                        .map(alert -> BigInteger.valueOf(alert.micros()))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        return String.join(
                "|",
                episode.type().name(),
                episode.key(),
                Integer.toString(alerts.size()),
                Long.toString(cleared),
                cleared == alerts.size() ? "t" : "f",
                worst.action(),
                Integer.toString(worst.score()),
                worst.identity().sender(),
                worst.identity().id(),
                Long.toString(alerts.stream().mapToLong(ModelAlert::time).min().orElseThrow()),
                Long.toString(alerts.stream().mapToLong(ModelAlert::time).max().orElseThrow()),
                sum.min(MOST).toString());
    }
}
