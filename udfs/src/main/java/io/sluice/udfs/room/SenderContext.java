package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.Sighting;
import io.sluice.udfs.analyzer.Trade;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex;
import io.sluice.udfs.analyzer.pattern.PatternHistory;
import io.sluice.udfs.analyzer.pattern.RecentPayments;
import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.Lists;
import io.sluice.udfs.policy.PatternThresholds;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.LogLimits;
import io.sluice.udfs.window.WindowStatistics;
import io.sluice.udfs.window.Windows;
import java.util.Optional;

/**
 * A payment beside its sender's opened rows, as of before it.
 *
 * @param payment valued in the reference currency
 * @param rows of its sender
 * @param rules in force
 * @param log opened
 * @param answers statistics of each window, shortest first; nothing if they failed
 * @param profile of the sender
 * @param counterparty hash of the recipient's key
 * @param relation to it
 * @param circumstances of the payment; nothing if they failed
 * @param attempts how work on it is tried
 */
record SenderContext(
        Assessment payment,
        SenderRows rows,
        RulesInForce rules,
        EventLog log,
        Optional<WindowStatistics[]> answers,
        SenderProfile profile,
        long counterparty,
        Relation relation,
        Optional<Circumstances> circumstances,
        Attempts attempts) {

    private static final long DAY = 86_400_000;
    private static final long MONTH = 30 * DAY;

    static SenderContext open(
            Assessment payment,
            SenderRows rows,
            RulesInForce rules,
            Windows windows,
            LogLimits limits,
            Attempts attempts) {
        Transaction transaction = payment.transaction();
        long time = transaction.timestamp();
        EventLog log = rows.open(limits);
        SenderProfile profile = rows.profile();
        long counterparty = Hashes.hash64(transaction.recipientKey());
        return new SenderContext(
                payment,
                rows,
                rules,
                log,
                attempts.at(() -> log.query(time, windows)),
                profile,
                counterparty,
                Relations.of(log.counterparty(counterparty), time),
                attempts.at(() -> Circumstances.of(transaction, profile)),
                attempts);
    }

    WindowStatistics[] statistics() {
        return answers.orElseThrow();
    }

    Place place() {
        return circumstances.orElseThrow().place();
    }

    Sighting sighting() {
        return circumstances.orElseThrow().sighting();
    }

    int offsetMinutes() {
        return circumstances.orElseThrow().offsetMinutes();
    }

    long time() {
        return payment.transaction().timestamp();
    }

    /** Whether the sender is listed as one that pays many at once. */
    boolean byTrade() {
        Transaction transaction = payment.transaction();
        Lists lists = rules.rulebook().lists();
        return Trade.handlesMany(lists.kindsOf(transaction.sender(), transaction.receivedAt()));
    }

    PatternHistory history(double amountRank) {
        Transaction transaction = payment.transaction();
        PatternThresholds thresholds = rules.thresholds().pattern();
        Lists lists = rules.rulebook().lists();
        WindowStatistics day = SomeWindows.of(DAY, statistics());
        return new PatternHistory(
                counterparty,
                lists.kindsOf(transaction.sender(), transaction.receivedAt()),
                lists.kindsOf(transaction.recipient(), transaction.receivedAt()),
                relation,
                profile.payments(),
                day.count(),
                day.distinct(),
                SomeWindows.of(MONTH, statistics()).count(),
                amountRank,
                RecentPayments.of(
                        log.newestFirst(time(), time() - thresholds.longest()),
                        time(),
                        EventFlags.RETURNS),
                rows.receipts(),
                LookalikeIndex.worthReading(transaction, relation, thresholds)
                        ? rows.lookalikes()
                        : LookalikeIndex.EMPTY);
    }

    /** The names to hold later ones against, if this recipient's changes them. */
    Optional<LookalikeIndex> names() {
        Transaction transaction = payment.transaction();
        if (!LookalikeIndex.worthTouching(transaction, relation)) {
            return Optional.empty();
        }
        LookalikeIndex before = rows.lookalikes();
        return Optional.of(
                        before.with(
                                transaction.recipient(), rules.thresholds().pattern().poisoning()))
                .filter(after -> !after.equals(before));
    }
}
