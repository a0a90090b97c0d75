package io.sluice.udfs.alert;

import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people were told of one payment, and what became known of it. An outcome counts where the
 * memory lies neither between it and the first alert nor between it and the last: alerts and
 * outcomes may be read in any order, however far one is ahead of the other. Alerts of an episode
 * with more than the memory between them are told as those of two payments, since the first may be
 * forgotten.
 *
 * <p>All times are epoch milliseconds, memories milliseconds.
 *
 * @param told what people were told, in the order of its first alerts
 * @param known what outcomes told, in the order of its receipt
 * @param latest when the latest of all this was received
 */
public record Suspicion(List<Told> told, List<Known> known, long latest) {

    /** Of a payment that nothing is known of. */
    public static final Suspicion NONE = new Suspicion(List.of(), List.of(), Long.MIN_VALUE);

    /** Of two at one time the bad one is the later one. */
    private static final Comparator<Known> BY_TIME =
            Comparator.comparingLong(Known::at).thenComparing(Known::bad);

    private static final Comparator<Known> BY_RECEIPT =
            Comparator.comparingLong(Known::receivedAt).thenComparing(BY_TIME);

    /**
     * What people were told.
     *
     * @param episode whose alerts name the payment
     * @param first when the ledger took the first of them
     * @param last when it took the last
     */
    public record Told(Episode episode, long first, long last) {

        private boolean isNear(long time, long memory) {
            return time >= first - memory && time <= last + memory;
        }

        private Told with(long time) {
            return new Told(episode, Math.min(first, time), Math.max(last, time));
        }
    }

    /**
     * What an outcome told.
     *
     * @param at when it became known
     * @param bad whether the payment is fraudulent; else it is the payer's own
     * @param receivedAt when it was received
     */
    public record Known(long at, boolean bad, long receivedAt) {

        private boolean repeats(Known earlier, long memory) {
            return at == earlier.at
                    && bad == earlier.bad
                    && receivedAt <= earlier.receivedAt + memory;
        }
    }

    /** Makes the lists immutable. */
    public Suspicion {
        told = List.copyOf(told);
        known = List.copyOf(known);
    }

    /** Whether an outcome of that kind tells whose will the payment was. */
    public static boolean isTold(OutcomeKind kind) {
        return kind.bad() || kind == OutcomeKind.GENUINE_CONFIRMED;
    }

    /** What an alert that names the payment is to its group: a repeat, if it has the payment. */
    public AlertChange change(Alert alert, long memory) {
        int same = find(alert, memory);
        return same < 0
                ? alert
                : new Repeat(alert, isGenuine(turns(told.get(same), memory).size()));
    }

    /** After an alert that names the payment. */
    public Suspicion after(Alert alert, long memory) {
        List<Told> after = new ArrayList<>(told);
        long time = alert.knownAt();
        int same = find(alert, memory);
        if (same < 0) {
            after.add(new Told(alert.episode(), time, time));
        } else {
            after.set(same, told.get(same).with(time));
        }
        return new Suspicion(after, known, Math.max(latest, time));
    }

    private int find(Alert alert, long memory) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i).episode().equals(alert.episode())
                    && told.get(i).isNear(alert.knownAt(), memory)) {
                return i;
            }
        }
        return -1;
    }

    /** After an outcome. One that comes again within the memory tells nothing. */
    public Suspicion after(Outcome outcome, long memory) {
        Known told = new Known(outcome.knownAt(), outcome.kind().bad(), outcome.receivedAt());
        if (known.stream().anyMatch(earlier -> told.repeats(earlier, memory))) {
            return this;
        }
        return new Suspicion(
                this.told,
                Stream.concat(known.stream(), Stream.of(told)).sorted(BY_RECEIPT).toList(),
                Math.max(latest, told.receivedAt()));
    }

    /**
     * What groups must hear of that heard of all before. Each turn is told, those before an alert
     * too: in whatever order all is read after a restart, a group ends with the same version, and
     * never with one that is less than what the tables have already.
     */
    public List<Clearing> since(Suspicion before, long memory) {
        List<Clearing> news = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            List<Long> turns = turns(one, memory);
            int heard =
                    i < before.told.size() ? before.turns(before.told.get(i), memory).size() : 0;
            for (int turn = heard; turn < turns.size(); turn++) {
                news.add(
                        new Clearing(
                                one.episode(), isGenuine(turn + 1), one.last(), turns.get(turn)));
            }
        }
        return news;
    }

    /**
     * When what became known changed how the payment stands; another outcome never makes it less
     * often, whenever that became known.
     */
    List<Long> turns(Told one, long memory) {
        List<Known> read = new ArrayList<>();
        List<Long> turns = new ArrayList<>();
        for (Known next : known) {
            if (one.isNear(next.receivedAt(), memory)) {
                read.add(next);
                for (int left = turns(read) - turns.size(); left > 0; left--) {
                    turns.add(Math.max(next.receivedAt(), one.first()));
                }
            }
        }
        return turns;
    }

    private static int turns(List<Known> read) {
        int turns = 0;
        for (Known next : read.stream().sorted(BY_TIME).toList()) {
            if (next.bad() == isGenuine(turns)) {
                turns++;
            }
        }
        return turns;
    }

    /** Whether a payment that turned so often is the payer's own. */
    private static boolean isGenuine(int turns) {
        return turns % 2 == 1;
    }
}
