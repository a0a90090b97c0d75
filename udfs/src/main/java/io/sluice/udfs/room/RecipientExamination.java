package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.StructuringFeatures;
import io.sluice.udfs.analyzer.counterparty.CounterpartyAnalyzer;
import io.sluice.udfs.analyzer.counterparty.CounterpartyFeatures;
import io.sluice.udfs.analyzer.counterparty.OutcomeCounts;
import io.sluice.udfs.analyzer.counterparty.RecipientHistory;
import io.sluice.udfs.analyzer.counterparty.RecipientProfile;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.CounterpartyThresholds;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.LogLimits;
import io.sluice.udfs.window.WindowStatistics;
import java.util.List;
import java.util.Optional;

/** Judges a payment by all that is known of who is paid, then lets the recipient's rows learn. */
public final class RecipientExamination {

    private static final long DAY = 86_400_000;
    private static final long MONTH = 30 * DAY;

    private final FeatureRegistry registry;
    private final LogLimits limits;
    private final Attempts attempts;
    private final CounterpartyAnalyzer analyzer = new CounterpartyAnalyzer();

    /** Made for the thresholds that were last in force. */
    private SomeWindows windows;

    private CounterpartyThresholds.Risk windowsOf;

    /**
     * An examination that fills the recipient's slice of a registry's vectors.
     *
     * @param registry whose windows are answered
     * @param limits of the event log
     * @param attempts how work on a payment is tried
     */
    public RecipientExamination(FeatureRegistry registry, LogLimits limits, Attempts attempts) {
        this.registry = registry;
        this.limits = limits;
        this.attempts = attempts;
    }

    /**
     * Examines a payment.
     *
     * @param payment valued in the reference currency
     * @param rows of its recipient
     * @param rules in force
     */
    public Examined examine(Assessment payment, RecipientRows rows, RulesInForce rules) {
        Transaction transaction = payment.transaction();
        if (transaction.recipient() == null) {
            return new Examined(
                    List.of(Evidence.absent(AnalyzerId.COUNTERPARTY, EvidenceState.NOT_APPLICABLE)),
                    null,
                    0);
        }
        EventLog log = rows.open(limits);
        Optional<WindowStatistics[]> answers = ask(log, payment, rules);
        Optional<RecipientHistory> history =
                answers.flatMap(
                        known ->
                                attempts.at(
                                        () -> history(payment, rows.profile(), log, known, rules)));
        Evidence evidence = evidence(payment, history, rules.thresholds().counterparty());
        Evidence labelled =
                answers.map(known -> Coverage.label(evidence, log, known, transaction.timestamp()))
                        .orElse(evidence);
        return new Examined(List.of(labelled), learn(payment, history, log, rows), 0);
    }

    private Optional<WindowStatistics[]> ask(EventLog log, Assessment payment, RulesInForce rules) {
        SomeWindows asked = windows(rules.thresholds().counterparty().risk());
        long time = payment.transaction().timestamp();
        Optional<WindowStatistics[]> answers = attempts.at(() -> asked.ask(log, time));
        answers.ifPresent(
                known ->
                        WindowSlice.fill(
                                payment.features(),
                                registry,
                                Room.RECIPIENT,
                                asked.registered(known),
                                time));
        return answers;
    }

    private SomeWindows windows(CounterpartyThresholds.Risk risk) {
        if (!risk.equals(windowsOf)) {
            windows =
                    new SomeWindows(registry.windows(), risk.delay(), risk.delay() + risk.window());
            windowsOf = risk;
        }
        return windows;
    }

    private Evidence evidence(
            Assessment payment,
            Optional<RecipientHistory> history,
            CounterpartyThresholds thresholds) {
        Optional<CounterpartyFeatures> features =
                history.flatMap(
                        known ->
                                attempts.at(
                                        () -> CounterpartyFeatures.of(payment, known, thresholds)));
        features.ifPresent(known -> known.fill(payment.features(), registry));
        return attempts.evidence(
                AnalyzerId.COUNTERPARTY, features, known -> analyzer.analyze(known, thresholds));
    }

    private static RecipientHistory history(
            Assessment payment,
            RecipientProfile profile,
            EventLog log,
            WindowStatistics[] answers,
            RulesInForce rules) {
        Transaction transaction = payment.transaction();
        CounterpartyThresholds.Risk risk = rules.thresholds().counterparty().risk();
        long sender = Hashes.hash64(transaction.sender());
        WindowStatistics day = SomeWindows.of(DAY, answers);
        WindowStatistics month = SomeWindows.of(MONTH, answers);
        return new RecipientHistory(
                sender,
                rules.rulebook().lists().kindsOf(transaction.recipient(), transaction.receivedAt()),
                Relations.of(log.counterparty(sender), transaction.timestamp()),
                day.count(),
                day.distinct(),
                month.count(),
                counts(SomeWindows.of(risk.delay() + risk.window(), answers))
                        .without(counts(SomeWindows.of(risk.delay(), answers))),
                counts(month),
                profile,
                StructuringFeatures.rule(
                        rules.thresholds().structuring(), transaction.amount().currency()));
    }

    private static OutcomeCounts counts(WindowStatistics window) {
        return new OutcomeCounts(window.count(), window.badCount());
    }

    private EventKey learn(
            Assessment payment,
            Optional<RecipientHistory> history,
            EventLog log,
            RecipientRows rows) {
        Transaction transaction = payment.transaction();
        history.flatMap(known -> attempts.at(() -> learnt(payment, known))).ifPresent(rows::keep);
        EventKey event =
                log.append(
                        transaction.timestamp(),
                        Math.max(0, payment.referenceMicros()),
                        Hashes.hash64(transaction.sender()),
                        EventFlags.of(transaction));
        rows.keep(log.save());
        return event;
    }

    private static RecipientProfile learnt(Assessment payment, RecipientHistory history) {
        return history.profile().after(payment, history.relation(), history.structuring());
    }

    /**
     * Applies an outcome.
     *
     * @param event the payment's place in the log
     * @return its arrival number at the log, or {@link EventLog#REPEATED} or {@link EventLog#GONE}
     */
    public long apply(Outcome outcome, EventKey event, LogRows rows) {
        EventLog log = rows.open(limits);
        long arrival = log.outcome(event, outcome.kind(), outcome.knownAt());
        if (arrival > 0) {
            rows.keep(log.save());
        }
        return arrival;
    }
}
