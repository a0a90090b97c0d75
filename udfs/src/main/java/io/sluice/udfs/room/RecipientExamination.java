package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Structuring;
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

/** Judges a payment by all that is known of who is paid, then lets the recipient's rows learn. */
public final class RecipientExamination {

    private static final long DAY = 86_400_000;
    private static final long MONTH = 30 * DAY;

    private final FeatureRegistry registry;
    private final LogLimits limits;
    private final CounterpartyAnalyzer analyzer = new CounterpartyAnalyzer();

    /**
     * An examination that fills the recipient's slice of a registry's vectors.
     *
     * @param registry whose windows are answered
     * @param limits of the event log
     */
    public RecipientExamination(FeatureRegistry registry, LogLimits limits) {
        this.registry = registry;
        this.limits = limits;
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
        CounterpartyThresholds thresholds = rules.thresholds().counterparty();
        CounterpartyThresholds.Risk risk = thresholds.risk();
        SomeWindows windows =
                new SomeWindows(registry.windows(), risk.delay(), risk.delay() + risk.window());
        EventLog log = rows.open(limits);
        WindowStatistics[] answers = windows.ask(log, transaction.timestamp());
        WindowStatistics[] registered = windows.registered(answers);
        WindowSlice.fill(
                payment.features(), registry, Room.RECIPIENT, registered, transaction.timestamp());
        RecipientHistory history = history(payment, rows.profile(), log, answers, rules);
        CounterpartyFeatures features = CounterpartyFeatures.of(payment, history, thresholds);
        features.fill(payment.features(), registry);
        Evidence evidence =
                Attempt.at(AnalyzerId.COUNTERPARTY, () -> analyzer.analyze(features, thresholds));
        Evidence labelled = Coverage.label(evidence, log, answers, transaction.timestamp());
        return new Examined(List.of(labelled), learn(payment, history, log, rows), 0);
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

    private static EventKey learn(
            Assessment payment, RecipientHistory history, EventLog log, RecipientRows rows) {
        Transaction transaction = payment.transaction();
        Relation relation = history.relation();
        Structuring rule = history.structuring();
        rows.keep(history.profile().after(payment, relation, rule));
        EventKey event =
                log.append(
                        transaction.timestamp(),
                        Math.max(0, payment.referenceMicros()),
                        history.sender(),
                        EventFlags.of(transaction));
        rows.keep(log.save());
        return event;
    }

    /**
     * Applies an outcome.
     *
     * @param event the payment's place in the log
     * @return its arrival number at the log, or 0 if the payment is too old to be there
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
