package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.Lesson;
import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.window.Event;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.LogLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets an account's rows know what became of a payment, and unlearn it if that was bad. */
public final class SenderOutcomes {

    /** Habits are rebuilt from so many events at most, the newest: older ones have faded anyway. */
    private static final int MOST_LESSONS = 2_000;

    private final LogLimits limits;
    private final Attempts attempts;

    /**
     * For logs of these limits.
     *
     * @param limits of the event log
     * @param attempts how work on a payment is tried
     */
    public SenderOutcomes(LogLimits limits, Attempts attempts) {
        this.limits = limits;
        this.attempts = attempts;
    }

    /**
     * Applies an outcome. If the payment is too old to be in the log, no window can know of the
     * outcome any more; with fraud the device, network, place and biometrics that came with it
     * still go.
     *
     * @param payment its first sighting
     * @return its arrival number at the log, or {@link EventLog#REPEATED} or {@link EventLog#GONE}
     */
    public long apply(Outcome outcome, FirstSighting payment, SenderRows rows) {
        EventLog log = rows.open(limits);
        Event before = find(payment, log);
        long arrival = log.outcome(payment.event(), outcome.kind(), outcome.knownAt());
        if (arrival > 0) {
            rows.keep(log.save());
            if (before != null && !outcome.kind().teaches()) {
                unlearn(outcome, before, payment.mark(), log, rows);
            }
        } else if (arrival == EventLog.GONE && outcome.kind().bad()) {
            SenderProfile profile = rows.profile();
            attempts.at(() -> profile.forgetWhatCameWith(payment.event().time(), payment.mark()))
                    .ifPresent(rows::keep);
            BiometricExamination.forget(outcome.identity().id(), rows);
        }
        return arrival;
    }

    /**
     * Takes back what the payment taught.
     *
     * @param event as it was before the outcome
     */
    private void unlearn(Outcome outcome, Event event, int mark, EventLog log, SenderRows rows) {
        boolean fraud = outcome.kind().bad();
        boolean declined = told(event, OutcomeKind::moneyless);
        if ((event.flags() & EventFlags.RETURNS) != 0
                || told(event, OutcomeKind::bad)
                || (declined && !fraud)) {
            return;
        }
        SenderProfile before = rows.profile();
        Supplier<SenderProfile> rest =
                () ->
                        declined
                                ? before.forgetWhatCameWith(event.time(), mark)
                                : before.unlearn(event.time(), event.amountMicros(), mark, fraud);
        attempts.at(() -> fraud ? rebuilt(rest.get(), log) : rest.get()).ifPresent(rows::keep);
        if (fraud) {
            BiometricExamination.forget(outcome.identity().id(), rows);
        }
    }

    private static Event find(FirstSighting payment, EventLog log) {
        long time = payment.event().time();
        for (Event event : log.newestFirst(time, time - 1)) {
            if (event.key().equals(payment.event())) {
                return event;
            }
        }
        return null;
    }

    private static boolean told(Event event, Predicate<OutcomeKind> kind) {
        return event.outcomes().stream().anyMatch(mark -> kind.test(mark.kind()));
    }

    private static SenderProfile rebuilt(SenderProfile profile, EventLog log) {
        List<Event> lessons = new ArrayList<>();
        for (Event event : log.newestFirst(Long.MAX_VALUE, Long.MIN_VALUE)) {
            if (lessons.size() == MOST_LESSONS) {
                break;
            }
            if (teaches(event)) {
                lessons.add(event);
            }
        }
        Collections.reverse(lessons);
        SenderProfile rebuilt = profile.forgetHabits(lessons.size());
        for (Event event : lessons) {
            rebuilt = rebuilt.learn(Lesson.ofEvent(event.time(), event.amountMicros()));
        }
        return rebuilt;
    }

    private static boolean teaches(Event event) {
        OutcomeKind standing = event.outcomeAt(Long.MAX_VALUE);
        return (event.flags() & EventFlags.RETURNS) == 0
                && (standing == null || standing.teaches());
    }
}
