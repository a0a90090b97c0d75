package io.sluice.udfs.room;

import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.LogLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rooms one after another in one thread, on plain maps: what the job computes when it takes its
 * records in one order. For training, backtests and as the job's oracle in tests.
 */
public final class MemoryHouse {

    private final FeatureRegistry registry;
    private final RulesInForce rules;
    private final SenderExamination senders;
    private final SenderOutcomes senderOutcomes;
    private final RecipientExamination recipients;
    private final Map<String, MemorySenderRows> accounts = new HashMap<>();
    private final Map<String, MemoryRecipientRows> payees = new HashMap<>();
    private final Map<Identity, FirstSighting> sightings = new HashMap<>();
    private final Map<Identity, String> contents = new HashMap<>();
    private final Map<Identity, EventKey> receipts = new HashMap<>();
    private final Map<Identity, List<Outcome>> early = new HashMap<>();

    /**
     * An empty house.
     *
     * @param registry of the vectors
     * @param limits of the event logs
     * @param rulebook in force throughout
     */
    public MemoryHouse(FeatureRegistry registry, LogLimits limits, Rulebook rulebook) {
        this.registry = registry;
        this.rules = RulesInForce.of(rulebook);
        this.senders = new SenderExamination(registry, limits, Attempts.UNCOUNTED);
        this.senderOutcomes = new SenderOutcomes(limits, Attempts.UNCOUNTED);
        this.recipients = new RecipientExamination(registry, limits, Attempts.UNCOUNTED);
    }

    /** The payment with all evidence but that of models; empty for a repeat or a conflict. */
    public Optional<Assessment> judge(Transaction payment) {
        Optional<Assessment> judged = firstSighting(payment);
        if (judged.isEmpty()) {
            receive(payment);
        }
        return judged;
    }

    private Optional<Assessment> firstSighting(Transaction payment) {
        if (contents.putIfAbsent(payment.identity(), payment.contentHash()) != null) {
            return Optional.empty();
        }
        Assessment valued =
                Assessment.begin(payment, payment.receivedAt(), registry)
                        .valued(rules.rulebook().rates().toReference(payment.amount()));
        Examined paid = senders.examine(valued, account(payment.sender()), rules);
        sightings.put(
                payment.identity(),
                new FirstSighting(paid.event(), 0, payment.recipientKey(), paid.mark()));
        receive(payment);
        Assessment known =
                valued.with(paid.evidence(), rules.rulebook().versions(Room.SENDER, null));
        Examined received = recipients.examine(known, payee(payment.recipientKey()), rules);
        if (received.event() != null) {
            receipts.put(payment.identity(), received.event());
        }
        List<Outcome> waiting = early.remove(payment.identity());
        for (Outcome outcome : waiting == null ? List.<Outcome>of() : waiting) {
            apply(outcome);
        }
        return Optional.of(
                known.with(received.evidence(), rules.rulebook().versions(Room.RECIPIENT, null)));
    }

    /** The recipient's copy, which the job sends off before it knows of repeats and conflicts. */
    private void receive(Transaction payment) {
        if (payment.recipient() != null) {
            SenderReceipts.receive(
                    payment, account(payment.recipient()), rules, Attempts.UNCOUNTED);
        }
    }

    /** Applies an outcome; one that comes before its payment waits for it. */
    public void apply(Outcome outcome) {
        FirstSighting first = sightings.get(outcome.identity());
        if (first == null) {
            early.computeIfAbsent(outcome.identity(), id -> new ArrayList<>()).add(outcome);
            return;
        }
        senderOutcomes.apply(outcome, first, account(outcome.identity().sender()));
        EventKey receipt = receipts.get(outcome.identity());
        if (receipt != null) {
            recipients.apply(outcome, receipt, payee(first.recipientKey()));
        }
    }

    private MemorySenderRows account(String name) {
        return accounts.computeIfAbsent(name, n -> new MemorySenderRows());
    }

    private MemoryRecipientRows payee(String key) {
        return payees.computeIfAbsent(key, k -> new MemoryRecipientRows());
    }
}
