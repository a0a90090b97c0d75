package io.sluice.udfs.policy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.udfs.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The action and what decided it over the score.
 *
 * @param action what to do
 * @param override the list or rule that decided, or null
 * @param reasons of lists and rules
 */
record Enforcement(Action action, String override, List<Reason> reasons) {

    private static final int CERTAIN = 100;

    static Enforcement of(
            Assessment assessment,
            Policy policy,
            Optional<ListHits.Hit> hit,
            RiskLevel level,
            Set<AlertType> found) {
        if (hit.isPresent()) {
            return listed(hit.get(), policy);
        }
        Channel channel = assessment.transaction().channel();
        Action action = policy.action(level, channel);
        String override = null;
        List<Reason> reasons = new ArrayList<>();
        for (OverrideRule rule : policy.overrides()) {
            if (rule.fits(found, channel, assessment.referenceMicros())
                    && rule.action().compareTo(action) > 0) {
                action = rule.action();
                override = "rule:" + rule.name();
                reasons.add(reason(ReasonCode.POLICY_RULE, rule.name(), action.name()));
            }
        }
        Evidence absent = heldFor(assessment, policy);
        if (absent != null) {
            Action held = policy.action(RiskLevel.HIGH, channel);
            override = held.compareTo(action) > 0 ? "absence:" + absent.analyzer() : override;
            action = Verdict.harder(action, held);
            reasons.add(
                    reason(
                            ReasonCode.EVIDENCE_MISSING,
                            absent.analyzer().name(),
                            absent.state().name()));
        }
        return new Enforcement(action, override, reasons);
    }

    private static Enforcement listed(ListHits.Hit hit, Policy policy) {
        ListEntry entry = hit.entry();
        String list = entry.kind().name().toLowerCase(Locale.ROOT);
        Reason reason =
                Reason.of(
                        ReasonCode.LIST_HIT,
                        hit.subject(),
                        CERTAIN,
                        entry.value(),
                        list,
                        entry.reason());
        return new Enforcement(
                policy.listActions().get(entry.kind()), "list:" + list, List.of(reason));
    }

    private static Evidence heldFor(Assessment assessment, Policy policy) {
        for (Evidence item : assessment.evidence()) {
            if (item.state().degrades() && meaning(assessment, policy) == Absence.HOLD) {
                return item;
            }
        }
        return null;
    }

    private static Absence meaning(Assessment assessment, Policy policy) {
        Channel channel = assessment.transaction().channel();
        for (AbsenceRule rule : policy.absence()) {
            if (rule.fits(channel, assessment.referenceMicros())) {
                return rule.meaning();
            }
        }
        return Absence.HOLD;
    }

    private static Reason reason(ReasonCode code, String... values) {
        return Reason.of(code, Subject.PAYMENT, CERTAIN, values);
    }
}
