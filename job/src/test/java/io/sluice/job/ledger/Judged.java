package io.sluice.job.ledger;

import io.sluice.job.Payments;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Origin;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.policy.Verdict;
import java.util.List;
import java.util.Set;

/** Payments with evidence, and the decisions on them. */
public final class Judged {

    /** The registry of the default windows. */
    public static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    private Judged() {}

    /** A payment of whose evidence the strongest has that score. */
    public static Assessment payment(String sender, String id, int score) {
        return payment(sender, id, score, Payments.RECEIVED);
    }

    /** A payment received at that time. */
    public static Assessment payment(String sender, String id, int score, long receivedAt) {
        Assessment payment =
                Assessment.begin(
                                Payments.payment(sender, id, "12.30", receivedAt),
                                new Origin("transactions", 2, 17),
                                1,
                                REGISTRY)
                        .valued(13_530_000);
        payment.features().set(0, 13_530_000);
        payment.features().set(3, 0.1);
        return payment.with(
                List.of(
                        Evidence.scored(
                                AnalyzerId.VELOCITY,
                                score,
                                List.of(
                                        Reason.of(
                                                ReasonCode.BURST,
                                                Subject.SENDER,
                                                score,
                                                "7",
                                                "1m")),
                                score > 60 ? Set.of(AlertType.VELOCITY_ANOMALY) : Set.of()),
                        Evidence.absent(AnalyzerId.BIOMETRIC, EvidenceState.INSUFFICIENT_HISTORY)
                                .coveredSince(5)
                                .cut()),
                PolicyDefaults.rulebook().versions(Room.SENDER, null));
    }

    /** The decision on such a payment. */
    public static Decision decision(Assessment payment, int revision) {
        return Verdict.judge(payment, PolicyDefaults.rulebook(), revision, 4);
    }

    /** The ledger's record of such a decision. */
    public static LedgerMessage message(String sender, String id, int score, int revision) {
        Assessment payment = payment(sender, id, score);
        return LedgerMessages.decision(payment, decision(payment, revision), REGISTRY.version());
    }
}
