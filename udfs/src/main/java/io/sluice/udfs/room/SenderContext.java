package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.LocalTime;
import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.Sighting;
import io.sluice.udfs.analyzer.Trade;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex;
import io.sluice.udfs.analyzer.pattern.PatternHistory;
import io.sluice.udfs.analyzer.pattern.RecentPayments;
import io.sluice.udfs.geo.Gazetteer;
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

/**
 * A payment beside its sender's opened rows, as of before it.
 *
 * @param payment valued in the reference currency
 * @param rows of its sender
 * @param rules in force
 * @param log opened
 * @param statistics of each window, shortest first
 * @param profile of the sender
 * @param counterparty hash of the recipient's key
 * @param relation to it
 * @param place resolved, or null
 * @param sighting device, network and place as hashes
 * @param offsetMinutes of the payer's clock, or unknown
 */
record SenderContext(
        Assessment payment,
        SenderRows rows,
        RulesInForce rules,
        EventLog log,
        WindowStatistics[] statistics,
        SenderProfile profile,
        long counterparty,
        Relation relation,
        Place place,
        Sighting sighting,
        int offsetMinutes) {

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final long DAY = 86_400_000;
    private static final long MONTH = 30 * DAY;

    static SenderContext open(
            Assessment payment,
            SenderRows rows,
            RulesInForce rules,
            Windows windows,
            LogLimits limits) {
        Transaction transaction = payment.transaction();
        long time = transaction.timestamp();
        EventLog log = rows.open(limits);
        SenderProfile profile = rows.profile();
        Place place =
                transaction.location() == null
                        ? null
                        : GAZETTEER.locate(transaction.location()).orElse(null);
        long counterparty = Hashes.hash64(transaction.recipientKey());
        return new SenderContext(
                payment,
                rows,
                rules,
                log,
                log.query(time, windows),
                profile,
                counterparty,
                Relations.of(log.counterparty(counterparty), time),
                place,
                Sighting.of(transaction.device(), place),
                LocalTime.offsetMinutes(transaction, place, profile.utcOffsetMinutes()));
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
        WindowStatistics day = SomeWindows.of(DAY, statistics);
        return new PatternHistory(
                counterparty,
                lists.kindsOf(transaction.sender(), transaction.receivedAt()),
                lists.kindsOf(transaction.recipient(), transaction.receivedAt()),
                relation,
                profile.payments(),
                day.count(),
                day.distinct(),
                SomeWindows.of(MONTH, statistics).count(),
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

    /** Keeps the recipient's name to hold later ones against. */
    void learnName() {
        Transaction transaction = payment.transaction();
        if (LookalikeIndex.worthTouching(transaction, relation)) {
            LookalikeIndex before = rows.lookalikes();
            LookalikeIndex after =
                    before.with(transaction.recipient(), rules.thresholds().pattern().poisoning());
            if (!after.equals(before)) {
                rows.keep(after);
            }
        }
    }
}
