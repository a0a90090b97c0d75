package io.sluice.udfs.alert;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * All alerts of one episode as one. What it says does not depend on the order in which they came.
 *
 * @param episode what they have in common
 * @param changes how many it has seen
 * @param alerts how many payments
 * @param cleared how many of them turned out genuine
 * @param firstTime of its earliest payment, epoch milliseconds
 * @param lastTime of its latest payment, epoch milliseconds
 * @param referenceMicros sum of the payments' values as first told, saturating; payments without a
 *     rate add none
 * @param appendedAt when the ledger took the latest, epoch milliseconds
 * @param openedAt when the ledger took the first, epoch milliseconds
 * @param updatedAt when the latest change became known, epoch milliseconds
 * @param worst the alert with the highest score
 * @param earliest the first few payments by time, each once
 */
public record AlertGroup(
        Episode episode,
        long changes,
        long alerts,
        long cleared,
        long firstTime,
        long lastTime,
        long referenceMicros,
        long appendedAt,
        long openedAt,
        long updatedAt,
        Alert worst,
        List<Alert> earliest) {

    /** How many of the earliest alerts it names. */
    public static final int NAMED = 10;

    private static final Comparator<Alert> BY_TIME =
            Comparator.comparingLong(Alert::time)
                    .thenComparingInt(Alert::revision)
                    .thenComparing(Alert::id)
                    .thenComparingLong(Alert::knownAt);

    private static final Comparator<Alert> WORST_FIRST =
            Comparator.comparingInt(Alert::score)
                    .reversed()
                    .thenComparing(Comparator.comparing(AlertGroup::hardness).reversed())
                    .thenComparing(BY_TIME);

    /** Makes the list immutable. */
    public AlertGroup {
        earliest = List.copyOf(earliest);
    }

    /** The group that an alert opens. */
    public static AlertGroup open(Alert first) {
        return open(first, 0);
    }

    /** The group that an alert opens whose payment a forgotten group had. */
    public static AlertGroup open(Repeat first) {
        return open(first.alert(), first.genuine() ? 1 : 0);
    }

    private static AlertGroup open(Alert first, long cleared) {
        return new AlertGroup(
                first.episode(),
                1,
                1,
                cleared,
                first.time(),
                first.time(),
                value(first),
                first.knownAt(),
                first.knownAt(),
                first.knownAt(),
                first,
                List.of(first));
    }

    /** The group after a change. */
    public AlertGroup with(AlertChange change) {
        if (change instanceof Alert alert) {
            return with(alert, 1, value(alert));
        }
        return change instanceof Repeat repeat
                ? with(repeat.alert(), 0, 0)
                : with((Clearing) change);
    }

    private AlertGroup with(Alert alert, int payments, long value) {
        return new AlertGroup(
                episode,
                changes + 1,
                alerts + payments,
                cleared,
                Math.min(firstTime, alert.time()),
                Math.max(lastTime, alert.time()),
                saturating(referenceMicros, value),
                Math.max(appendedAt, alert.knownAt()),
                Math.min(openedAt, alert.knownAt()),
                Math.max(updatedAt, alert.knownAt()),
                WORST_FIRST.compare(worst, alert) <= 0 ? worst : alert,
                earliest(alert));
    }

    private List<Alert> earliest(Alert alert) {
        Map<Identity, Alert> payments = new HashMap<>();
        Stream.concat(earliest.stream(), Stream.of(alert))
                .forEach(one -> payments.merge(one.identity(), one, BinaryOperator.minBy(BY_TIME)));
        return payments.values().stream().sorted(BY_TIME).limit(NAMED).toList();
    }

    private AlertGroup with(Clearing clearing) {
        return new AlertGroup(
                episode,
                changes + 1,
                alerts,
                // Of a payment that only a forgotten group had, a late one, none is taken back.
                Math.max(0, cleared + (clearing.genuine() ? 1 : -1)),
                firstTime,
                lastTime,
                referenceMicros,
                appendedAt,
                openedAt,
                Math.max(updatedAt, clearing.knownAt()),
                worst,
                earliest);
    }

    /**
     * Of two states of a group the greater one counts. Each change makes it greater, and who begins
     * anew with later alerts goes on above what was there before. What becomes known of payments is
     * only counted: its time comes from the clocks of those who tell it.
     */
    public long version() {
        return appendedAt + changes;
    }

    /** Whether nothing is left of it: every payment turned out genuine. */
    public boolean isRetracted() {
        return cleared >= alerts;
    }

    /**
     * Whether a person should hear of the change at once: the group is new, withdrawn or taken up
     * again, or its worst alert is told to be treated harder than any before.
     *
     * @param before the group before, or null
     */
    public boolean isNews(AlertGroup before) {
        return before == null
                || isRetracted() != before.isRetracted()
                || hardness(worst) > hardness(before.worst);
    }

    /** What was told to be done about its worst alert, or null. */
    public Action action() {
        return worst.action();
    }

    private static int hardness(Alert alert) {
        return alert.action() == null ? -1 : alert.action().ordinal();
    }

    private static long value(Alert alert) {
        return alert.referenceMicros() == Assessment.NO_RATE ? 0 : alert.referenceMicros();
    }

    private static long saturating(long sum, long value) {
        long total = sum + value;
        return total < 0 ? Long.MAX_VALUE : total;
    }
}
