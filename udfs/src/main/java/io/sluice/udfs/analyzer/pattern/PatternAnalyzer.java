package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Analyzer;
import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.pattern.PatternFeatures.Role;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.policy.PatternThresholds;

/**
 * Judges the shape of a payment among the sender's others.
 *
 * <p>Money given back and payments to nobody are NOT_APPLICABLE. A sender of few payments about
 * whom nothing is found is INSUFFICIENT_HISTORY.
 */
public final class PatternAnalyzer implements Analyzer<PatternFeatures, PatternThresholds> {

    private static final int NORMAL = 15;

    @Override
    public Evidence analyze(PatternFeatures features, PatternThresholds thresholds) {
        if (features.role() == Role.RETURN || features.role() == Role.NOBODY) {
            return Evidence.absent(AnalyzerId.PATTERN, EvidenceState.NOT_APPLICABLE);
        }
        Findings findings = new Findings();
        ImitationRules.judge(features, thresholds, findings);
        if (features.role() != Role.TRADE) {
            SpreadRules.judge(features, thresholds, findings);
            ReturnRules.judge(features, thresholds, findings);
            PassageRules.judge(features, thresholds, findings);
        }
        if (findings.score() <= NORMAL && features.payments() < thresholds.leastHistory()) {
            return Evidence.absent(AnalyzerId.PATTERN, EvidenceState.INSUFFICIENT_HISTORY);
        }
        Evidence evidence = findings.scored(AnalyzerId.PATTERN);
        return features.truncated() ? evidence.cut() : evidence;
    }
}
