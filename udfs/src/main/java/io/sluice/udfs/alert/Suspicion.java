package io.sluice.udfs.alert;

import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people were told of one payment, and whether it turned out to be the payer's own.
 *
 * @param episodes that name it
 * @param genuine how it stands by the outcome known last
 * @param knownAt of that outcome, epoch milliseconds; {@link Long#MIN_VALUE} if there is none
 * @param latest when the latest of all this was received, epoch milliseconds
 */
public record Suspicion(List<Episode> episodes, boolean genuine, long knownAt, long latest) {

    /** Of a payment that nothing is known of. */
    public static final Suspicion NONE =
            new Suspicion(List.of(), false, Long.MIN_VALUE, Long.MIN_VALUE);

    /** Makes the list immutable. */
    public Suspicion {
        episodes = List.copyOf(episodes);
    }

    /** Whether an outcome of that kind tells whose will the payment was. */
    public static boolean isTold(OutcomeKind kind) {
        return kind.bad() || kind == OutcomeKind.GENUINE_CONFIRMED;
    }

    /** With another episode that names the payment. */
    public Suspicion of(Episode episode, long receivedAt) {
        return new Suspicion(
                Stream.concat(episodes.stream(), Stream.of(episode)).toList(),
                genuine,
                knownAt,
                Math.max(latest, receivedAt));
    }

    /** After an outcome: the one known last stands; of two at one time the bad one. */
    public Suspicion after(Outcome outcome) {
        boolean bad = outcome.kind().bad();
        boolean stands = outcome.knownAt() > knownAt || outcome.knownAt() == knownAt && bad;
        return new Suspicion(
                episodes,
                stands ? !bad : genuine,
                Math.max(knownAt, outcome.knownAt()),
                Math.max(latest, outcome.receivedAt()));
    }

    /** Whether it turned out to be the payer's own. */
    public boolean isGenuine() {
        return genuine;
    }
}
