package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Trade;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex.Lookalike;
import io.sluice.udfs.analyzer.pattern.SameBlock.Place;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * The shape of a payment among the sender's others.
 *
 * @param role what the payment is in the eyes of the rules
 * @param micros in the reference currency, or NO_RATE
 * @param recipient as given, or null
 * @param payments of the sender so far
 * @param amountRank share of the sender's amounts that are smaller; NaN with too little history
 * @param relation to the counterparty
 * @param scatter how money spreads
 * @param backAndForth with this counterparty
 * @param passage of what came in
 * @param sameBlock on the chain
 * @param lookalike what the recipient imitates
 * @param dusted whether the recipient sent dust before
 * @param truncated whether receipts or payments were left out that might have counted
 */
public record PatternFeatures(
        Role role,
        long micros,
        String recipient,
        long payments,
        double amountRank,
        Relation relation,
        Scatter scatter,
        BackAndForth backAndForth,
        Passage passage,
        SameBlock sameBlock,
        Lookalike lookalike,
        boolean dusted,
        boolean truncated) {

    private static final Feature[] FILLED = {
        Feature.COUNTERPARTY_PAYMENTS,
        Feature.COUNTERPARTY_AGE,
        Feature.COUNTERPARTY_DIVERSITY,
        Feature.SAME_AMOUNT_RECIPIENTS,
        Feature.ROUND_TRIP_SHARE,
        Feature.ALTERNATIONS,
        Feature.PASS_THROUGH_SHARE,
        Feature.PASS_THROUGH_DWELL,
        Feature.SAME_BLOCK_RETURN,
        Feature.LOOKALIKE_RECIPIENT
    };

    /** What a payment is in the eyes of the rules. */
    public enum Role {
        /** Money from account to account. */
        TRANSFER,
        /** Money to a shop or an exchange, which nobody takes for a friend's account. */
        PURCHASE,
        /** The sender has many counterparties by its trade. */
        TRADE,
        /** Money given back. */
        RETURN,
        /** Nobody is paid. */
        NOBODY
    }

    /**
     * The features of a payment.
     *
     * @param payment valued in the reference currency
     * @param history of its sender, as of before it
     * @param thresholds with the times that single payments are looked at
     */
    public static PatternFeatures of(
            Assessment payment, PatternHistory history, PatternThresholds thresholds) {
        Transaction transaction = payment.transaction();
        long now = transaction.timestamp();
        long micros = payment.referenceMicros();
        Role role = role(transaction, history);
        OnChain chain = OnChain.of(transaction.chain());
        boolean returns = role == Role.RETURN;
        return new PatternFeatures(
                role,
                micros,
                transaction.recipient(),
                history.payments(),
                history.amountRank(),
                history.relation(),
                Scatter.of(now, micros, history, thresholds),
                returns
                        ? BackAndForth.NONE
                        : BackAndForth.of(now, micros, chain, history, thresholds),
                returns ? Passage.NONE : Passage.of(now, micros, history, thresholds.passThrough()),
                returns ? SameBlock.NONE : SameBlock.of(chain, micros, history.receipts()),
                lookalike(transaction, history, thresholds),
                history.receipts().dustedBy(history.counterparty(), now),
                history.recent().truncated()
                        || history.receipts().truncated(thresholds.longest(), now));
    }

    private static Role role(Transaction payment, PatternHistory history) {
        if (payment.recipient() == null) {
            return Role.NOBODY;
        }
        if (payment.kind().returnsMoney()) {
            return Role.RETURN;
        }
        if (Trade.handlesMany(history.senderKinds())) {
            return Role.TRADE;
        }
        return Trade.isPurchase(payment) || Trade.handlesMany(history.recipientKinds())
                ? Role.PURCHASE
                : Role.TRANSFER;
    }

    private static Lookalike lookalike(
            Transaction payment, PatternHistory history, PatternThresholds thresholds) {
        return LookalikeIndex.worthReading(payment, history.relation(), thresholds)
                ? history.known().mostAlike(payment.recipient(), thresholds.poisoning())
                : Lookalike.NONE;
    }

    /** Whether the recipient imitates a known counterparty beyond what honest names do. */
    boolean imitates() {
        return lookalike.likeness().compareTo(Likeness.CONFUSABLE) >= 0;
    }

    /** Writes the features into their places; what is missing stays missing. */
    public void fill(FeatureVector vector, FeatureRegistry registry) {
        if (role == Role.NOBODY) {
            return;
        }
        double[] values =
                new double[] {
                    relation.payments(),
                    relation.isNew() ? Double.NaN : relation.age(),
                    scatter.diversityBefore(),
                    micros < 0 ? Double.NaN : scatter.sameAmountRecipients(),
                    backAndForth.returnedShare(),
                    backAndForth.alternations(),
                    passage.share(),
                    passage.sources() == 0 ? Double.NaN : passage.dwell(),
                    sameBlock.place() == Place.OFF_CHAIN ? Double.NaN : flag(sameBlock.together()),
                    flag(lookalike.likeness() != Likeness.NONE)
                };
        for (int i = 0; i < values.length; i++) {
            vector.set(registry.index(FILLED[i]), values[i]);
        }
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
