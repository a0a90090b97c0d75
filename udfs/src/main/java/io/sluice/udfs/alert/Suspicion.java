package io.sluice.udfs.alert;

import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people were told of one payment, and what became known of it since. It does not depend on
 * the order in which outcomes came.
 *
 * @param episodes that name it, each once
 * @param known what outcomes told, each once, in the order of its becoming known
 * @param latest when the latest of all this was received, epoch milliseconds
 */
public record Suspicion(List<Episode> episodes, List<Known> known, long latest) {

    /** Of a payment that nothing is known of. */
    public static final Suspicion NONE = new Suspicion(List.of(), List.of(), Long.MIN_VALUE);

    /** Of two at one time the bad one is the later one. */
    private static final Comparator<Known> BY_TIME =
            Comparator.comparingLong(Known::at).thenComparing(Known::bad);

    /**
     * What an outcome told.
     *
     * @param at when it became known, epoch milliseconds
     * @param bad whether the payment is fraudulent; else it is the payer's own
     */
    public record Known(long at, boolean bad) {}

    /** Makes the lists immutable. */
    public Suspicion {
        episodes = List.copyOf(episodes);
        known = List.copyOf(known);
    }

    /** Whether an outcome of that kind tells whose will the payment was. */
    public static boolean isTold(OutcomeKind kind) {
        return kind.bad() || kind == OutcomeKind.GENUINE_CONFIRMED;
    }

    /** Whether people were told of the payment in that episode. */
    public boolean isIn(Episode episode) {
        return episodes.contains(episode);
    }

    /** After an alert that names the payment. */
    public Suspicion in(Episode episode, long receivedAt) {
        return new Suspicion(
                Stream.concat(episodes.stream(), Stream.of(episode)).distinct().toList(),
                known,
                Math.max(latest, receivedAt));
    }

    /** After an outcome. */
    public Suspicion after(Outcome outcome) {
        Known told = new Known(outcome.knownAt(), outcome.kind().bad());
        return new Suspicion(
                episodes,
                Stream.concat(known.stream(), Stream.of(told)).distinct().sorted(BY_TIME).toList(),
                Math.max(latest, outcome.receivedAt()));
    }

    /**
     * How often what became known changed how the payment stands; another outcome never makes it
     * less, whenever that became known.
     */
    public int turns() {
        int turns = 0;
        boolean genuine = false;
        for (Known told : known) {
            if (told.bad() == genuine) {
                genuine = !genuine;
                turns++;
            }
        }
        return turns;
    }

    /** Whether it turned out to be the payer's own, by the outcome known last. */
    public boolean isGenuine() {
        return isGenuine(turns());
    }

    /** Whether a payment that turned so often is the payer's own. */
    public static boolean isGenuine(int turns) {
        return turns % 2 == 1;
    }
}
