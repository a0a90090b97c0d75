package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.analyzer.Analyzer;
import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Structuring.Verdict;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.analyzer.counterparty.CounterpartyFeatures.Role;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.CounterpartyThresholds;

/**
 * Judges a payment from the recipient's side.
 *
 * <p>Gathering is called MIXING_DETECTED, never MULE_ACCOUNT: only the sender room sees whether the
 * money leaves again. Money given back and payments to nobody are NOT_APPLICABLE; a recipient of
 * few receipts about whom nothing is found is INSUFFICIENT_HISTORY.
 */
public final class CounterpartyAnalyzer
        implements Analyzer<CounterpartyFeatures, CounterpartyThresholds> {

    private static final int NORMAL = 15;
    private static final int RISKY = 70;
    private static final int RISKIEST = 95;
    private static final int RISK_HINT = 45;
    private static final int STRUCTURED = 78;
    private static final int STRUCTURED_HINT = 30;
    private static final int AMOUNT_HINT = 30;

    @Override
    public Evidence analyze(CounterpartyFeatures features, CounterpartyThresholds thresholds) {
        if (features.role() == Role.REPAID || features.role() == Role.NOBODY) {
            return Evidence.absent(AnalyzerId.COUNTERPARTY, EvidenceState.NOT_APPLICABLE);
        }
        Findings findings = new Findings();
        judgeRisk(features.risk(), thresholds.risk(), findings);
        if (features.role() == Role.PERSONAL) {
            GatheringRules.judge(features, thresholds, findings);
            judgeStructuring(features, thresholds, findings);
            judgeAmount(features, thresholds, findings);
        }
        if (findings.score() <= NORMAL && features.receipts() < thresholds.leastHistory()) {
            return Evidence.absent(AnalyzerId.COUNTERPARTY, EvidenceState.INSUFFICIENT_HISTORY);
        }
        Evidence evidence = findings.scored(AnalyzerId.COUNTERPARTY);
        return features.truncated() ? evidence.cut() : evidence;
    }

    private static void judgeRisk(
            RecipientRisk risk, CounterpartyThresholds.Risk limits, Findings findings) {
        if (risk.counts().bad() < limits.leastBad() || risk.share() < limits.hint()) {
            return;
        }
        boolean strong = risk.share() >= limits.strong();
        double beyond = (risk.share() - limits.strong()) / (1 - limits.strong());
        findings.hint(
                strong ? RISKY + (int) (beyond * (RISKIEST - RISKY)) : RISK_HINT,
                Subject.RECIPIENT,
                ReasonCode.RISKY_RECIPIENT,
                String.valueOf(risk.counts().bad()),
                String.valueOf(risk.counts().receipts()));
        if (strong) {
            findings.alsoKnownAs(AlertType.PATTERN_ANOMALY);
        }
    }

    private static void judgeStructuring(
            CounterpartyFeatures features, CounterpartyThresholds thresholds, Findings findings) {
        if (features.structuring() == null
                || features.structuring().verdict() != Verdict.STRUCTURED) {
            return;
        }
        boolean everyday =
                features.structuring().parts() < thresholds.structuredParts()
                        || features.amountRank() < thresholds.everydayRank();
        findings.hint(
                everyday ? STRUCTURED_HINT : STRUCTURED,
                Subject.RECIPIENT,
                ReasonCode.SUB_THRESHOLD_SUMS,
                String.valueOf(features.structuring().parts()),
                Wording.money(features.threshold()),
                Wording.money(features.structuring().total()));
        if (!everyday) {
            findings.alsoKnownAs(AlertType.STRUCTURING);
        }
    }

    private static void judgeAmount(
            CounterpartyFeatures features, CounterpartyThresholds thresholds, Findings findings) {
        if (features.amountZ() >= thresholds.amount().leastZ()) {
            findings.hint(
                    AMOUNT_HINT,
                    Subject.RECIPIENT,
                    ReasonCode.AMOUNT_DEVIATES_FROM_RECEIPTS,
                    Wording.money(features.micros()),
                    Wording.tenths(features.amountZ()));
        }
    }
}
