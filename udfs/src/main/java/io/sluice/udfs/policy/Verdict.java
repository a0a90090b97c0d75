package io.sluice.udfs.policy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.udfs.model.Transaction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs the evidence on a payment into a decision. */
public final class Verdict {

    private static final int CERTAIN = 100;

    private Verdict() {}

    /**
     * The decision on a payment.
     *
     * @param assessment all evidence, that of the models among it
     * @param rules in force in the verdict room
     * @param revision 1 for the one that binds
     * @param now processing time, epoch milliseconds
     */
    public static Decision judge(Assessment assessment, Rulebook rules, int revision, long now) {
        Policy policy = rules.policy();
        Transaction payment = assessment.transaction();
        List<Evidence> evidence = assessment.evidence();
        Set<AlertType> found = alertTypes(evidence);
        Optional<ListHits.Hit> hit = ListHits.strongest(payment, rules.lists());
        Score score = Score.of(evidence, policy);
        int value = hit.filter(Verdict::forbids).isPresent() ? CERTAIN : score.value();
        hit.filter(h -> h.entry().kind() == ListKind.SANCTIONED)
                .ifPresent(h -> found.add(AlertType.SANCTIONED_INTERACTION));
        RiskLevel level = RiskLevel.of(value);
        Enforcement enforcement = Enforcement.of(assessment, policy, hit, level, found);
        AlertType anomaly = strongest(evidence, found, policy);
        return new Decision(
                payment.identity(),
                payment.contentHash(),
                revision,
                value,
                evidence,
                level,
                enforcement.action(),
                anomaly,
                score.confidence(),
                found,
                ReasonRanking.rank(enforcement.reasons(), evidence),
                assessment.features(),
                assessment.versions(),
                policy.mode(),
                evidence.stream().anyMatch(item -> item.state().degrades()),
                missing(evidence),
                truncated(evidence),
                payment.assumed(),
                enforcement.override(),
                Episodes.of(
                        payment,
                        evidence,
                        hit,
                        enforcement.action(),
                        anomaly,
                        policy.suppression()),
                Math.max(0, now - assessment.ingestedAt()));
    }

    private static boolean forbids(ListHits.Hit hit) {
        return hit.entry().kind() != ListKind.WHITELISTED;
    }

    private static Set<AlertType> alertTypes(List<Evidence> evidence) {
        Set<AlertType> found = EnumSet.noneOf(AlertType.class);
        for (Evidence item : evidence) {
            found.addAll(item.alertTypes());
        }
        return found;
    }

    /** The alert type with the highest floor; of equal ones that of the highest score. */
    private static AlertType strongest(
            List<Evidence> evidence, Set<AlertType> found, Policy policy) {
        AlertType strongest =
                found.contains(AlertType.SANCTIONED_INTERACTION)
                        ? AlertType.SANCTIONED_INTERACTION
                        : null;
        int best = strongest == null ? -1 : Integer.MAX_VALUE;
        for (Evidence item : evidence) {
            for (AlertType type : item.alertTypes()) {
                int rank = (CERTAIN + 1) * policy.floors().getOrDefault(type, 0) + item.score();
                if (rank > best) {
                    best = rank;
                    strongest = type;
                }
            }
        }
        return strongest;
    }

    private static List<AnalyzerId> missing(List<Evidence> evidence) {
        List<AnalyzerId> missing = new ArrayList<>();
        for (Evidence item : evidence) {
            if (item.state() == EvidenceState.INSUFFICIENT_HISTORY || item.state().degrades()) {
                missing.add(item.analyzer());
            }
        }
        return List.copyOf(missing);
    }

    private static List<AnalyzerId> truncated(List<Evidence> evidence) {
        List<AnalyzerId> truncated = new ArrayList<>();
        for (Evidence item : evidence) {
            if (item.truncated()) {
                truncated.add(item.analyzer());
            }
        }
        return List.copyOf(truncated);
    }

    /** The harder of two actions. */
    static Action harder(Action one, Action other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
