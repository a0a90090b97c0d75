package io.sluice.udfs.analyzer;

import io.sluice.udfs.analyzer.counterparty.CounterpartyAnalyzer;
import io.sluice.udfs.analyzer.counterparty.CounterpartyFeatures;
import io.sluice.udfs.analyzer.counterparty.OutcomeCounts;
import io.sluice.udfs.analyzer.counterparty.RecipientHistory;
import io.sluice.udfs.analyzer.counterparty.RecipientProfile;
import io.sluice.udfs.analyzer.counterparty.RecipientProfileCodec;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex;
import io.sluice.udfs.analyzer.pattern.LookalikeIndexCodec;
import io.sluice.udfs.analyzer.pattern.PatternAnalyzer;
import io.sluice.udfs.analyzer.pattern.PatternFeatures;
import io.sluice.udfs.analyzer.pattern.PatternHistory;
import io.sluice.udfs.analyzer.pattern.ReceiptRing;
import io.sluice.udfs.analyzer.pattern.ReceiptRingCodec;
import io.sluice.udfs.analyzer.pattern.RecentPayments;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.CounterpartyThresholds;
import io.sluice.udfs.policy.ListKind;
import io.sluice.udfs.policy.PatternThresholds;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.WindowStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Accounts that pay each other, judged from both ends with real state: every row goes through its
 * codec at every step.
 */
public final class Town {

    /** The registry that vectors are filled by. */
    public static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    /** 2026-03-04 00:00 UTC, a Wednesday. */
    public static final long START = 1_772_582_400_000L;

    public static final long MINUTE = 60_000L;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private static final long MONTH = 30 * DAY;
    private static final int RETURNED = 1;
    private static final int LEAST_RANKED = 10;
    private static final PatternThresholds PATTERN = PatternThresholds.DEFAULT;
    private static final CounterpartyThresholds COUNTERPARTY = CounterpartyThresholds.DEFAULT;
    private static final Structuring RULE = Structuring.below(10_000_010_000L);

    /** What both ends say of a payment. */
    public record Judged(
            Evidence pattern,
            PatternFeatures patternFeatures,
            Evidence counterparty,
            CounterpartyFeatures counterpartyFeatures,
            FeatureVector vector,
            EventKey sent,
            EventKey received) {}

    private final Ledgers senders = new Ledgers();
    private final Ledgers recipients = new Ledgers();
    private final Map<String, byte[]> rings = new HashMap<>();
    private final Map<String, byte[]> indexes = new HashMap<>();
    private final Map<String, byte[]> profiles = new HashMap<>();
    private final Map<String, AmountSketch> amounts = new HashMap<>();
    private final Map<String, Long> payments = new HashMap<>();
    private final Map<String, ListKind> kinds = new HashMap<>();

    /** Lists an account. */
    public void list(String account, ListKind kind) {
        kinds.put(account, kind);
    }

    /** Judges a payment and lets it happen. */
    public Judged pay(Pay pay) {
        Transaction payment = pay.build();
        boolean rated = pay.currency().equals("USD");
        Assessment valued =
                Assessment.begin(payment, payment.receivedAt(), REGISTRY)
                        .valued(rated ? payment.amount().micros() : Assessment.NO_RATE);
        PatternFeatures pattern = patternFeatures(valued);
        CounterpartyFeatures counterparty = counterpartyFeatures(valued);
        FeatureVector vector = FeatureVector.empty(REGISTRY);
        pattern.fill(vector, REGISTRY);
        counterparty.fill(vector, REGISTRY);
        EventKey sent = happensToSender(valued);
        EventKey received = happensToRecipient(valued);
        return new Judged(
                new PatternAnalyzer().analyze(pattern, PATTERN),
                pattern,
                new CounterpartyAnalyzer().analyze(counterparty, COUNTERPARTY),
                counterparty,
                vector,
                sent,
                received);
    }

    /** Tells both ends what became of a payment. */
    public void outcome(Pay pay, Judged judged, OutcomeKind kind, long knownAt) {
        senders.outcome(pay.sender(), judged.sent(), kind, knownAt);
        recipients.outcome(pay.recipient(), judged.received(), kind, knownAt);
    }

    private PatternFeatures patternFeatures(Assessment payment) {
        Transaction transaction = payment.transaction();
        String sender = transaction.sender();
        long now = transaction.timestamp();
        long counterparty = Hashes.hash64(transaction.recipientKey());
        WindowStatistics[] windows = senders.query(sender, now, DAY, MONTH);
        AmountQuantiles usual = amounts.getOrDefault(sender, AmountSketch.EMPTY).quantiles();
        PatternHistory history =
                new PatternHistory(
                        counterparty,
                        kinds(sender),
                        kinds(transaction.recipient()),
                        senders.relation(sender, counterparty, now),
                        payments.getOrDefault(sender, 0L),
                        windows[0].count(),
                        windows[0].distinct(),
                        windows[1].count(),
                        usual.count() < LEAST_RANKED
                                ? Double.NaN
                                : usual.rank(payment.referenceMicros()),
                        RecentPayments.of(
                                senders.newestFirst(sender, now, now - PATTERN.longest()),
                                now,
                                RETURNED),
                        ring(sender),
                        index(sender));
        return PatternFeatures.of(payment, history, PATTERN);
    }

    private CounterpartyFeatures counterpartyFeatures(Assessment payment) {
        Transaction transaction = payment.transaction();
        String recipient = transaction.recipientKey();
        long now = transaction.timestamp();
        long sender = Hashes.hash64(transaction.sender());
        long delay = COUNTERPARTY.risk().delay();
        long both = delay + COUNTERPARTY.risk().window();
        WindowStatistics[] windows = recipients.query(recipient, now, DAY, delay, both, MONTH);
        RecipientHistory history =
                new RecipientHistory(
                        sender,
                        kinds(transaction.recipient()),
                        recipients.relation(recipient, sender, now),
                        windows[0].count(),
                        windows[0].distinct(),
                        windows[3].count(),
                        counts(windows[2]).without(counts(windows[1])),
                        counts(windows[3]),
                        profile(recipient),
                        rule(transaction));
        return CounterpartyFeatures.of(payment, history, COUNTERPARTY);
    }

    private EventKey happensToSender(Assessment payment) {
        Transaction transaction = payment.transaction();
        String sender = transaction.sender();
        long counterparty = Hashes.hash64(transaction.recipientKey());
        Relation relation = senders.relation(sender, counterparty, transaction.timestamp());
        if (LookalikeIndex.worthTouching(transaction, relation)) {
            LookalikeIndex next = index(sender).with(transaction.recipient(), PATTERN.poisoning());
            indexes.put(sender, Stored.bytes(new LookalikeIndexCodec(), next));
        }
        if (transaction.recipient() != null) {
            ReceiptRing next =
                    ring(transaction.recipient())
                            .receive(
                                    transaction,
                                    payment.referenceMicros(),
                                    kinds(sender),
                                    PATTERN.poisoning().dustMicros());
            rings.put(transaction.recipient(), Stored.bytes(new ReceiptRingCodec(), next));
        }
        payments.merge(sender, 1L, Long::sum);
        amounts.merge(
                sender,
                AmountSketch.EMPTY.learn(payment.referenceMicros()),
                (known, first) -> known.learn(payment.referenceMicros()));
        return senders.append(
                sender,
                transaction.timestamp(),
                Math.max(payment.referenceMicros(), 0),
                counterparty,
                transaction.kind().returnsMoney() ? RETURNED : 0);
    }

    private EventKey happensToRecipient(Assessment payment) {
        Transaction transaction = payment.transaction();
        String recipient = transaction.recipientKey();
        long sender = Hashes.hash64(transaction.sender());
        Relation relation = recipients.relation(recipient, sender, transaction.timestamp());
        RecipientProfile next = profile(recipient).after(payment, relation, rule(transaction));
        profiles.put(recipient, Stored.bytes(new RecipientProfileCodec(), next));
        return recipients.append(
                recipient,
                transaction.timestamp(),
                Math.max(payment.referenceMicros(), 0),
                sender,
                0);
    }

    private static Structuring rule(Transaction payment) {
        return payment.amount().currency().equals("USD") ? RULE : null;
    }

    private static OutcomeCounts counts(WindowStatistics window) {
        return new OutcomeCounts(window.count(), window.badCount());
    }

    private Set<ListKind> kinds(String account) {
        ListKind kind = kinds.get(account);
        return kind == null ? Set.of() : Set.of(kind);
    }

    private ReceiptRing ring(String account) {
        byte[] row = rings.get(account);
        return row == null ? ReceiptRing.EMPTY : Stored.value(new ReceiptRingCodec(), row);
    }

    private LookalikeIndex index(String account) {
        byte[] row = indexes.get(account);
        return row == null ? LookalikeIndex.EMPTY : Stored.value(new LookalikeIndexCodec(), row);
    }

    private RecipientProfile profile(String account) {
        byte[] row = profiles.get(account);
        return row == null
                ? RecipientProfile.EMPTY
                : Stored.value(new RecipientProfileCodec(), row);
    }
}
