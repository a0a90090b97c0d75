package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Findings of one analyzer as they come; the score is that of the strongest. */
final class EvidenceDraft {

    private final AnalyzerId analyzer;
    private final List<Reason> reasons = new ArrayList<>(2);
    private final Set<AlertType> alertTypes = EnumSet.noneOf(AlertType.class);
    private int score;

    EvidenceDraft(AnalyzerId analyzer) {
        this.analyzer = analyzer;
    }

    /** A finding that is not worth a name. */
    void hint(int strength, ReasonCode code, Subject subject, String... values) {
        if (strength > 0) {
            reasons.add(Reason.of(code, subject, Math.min(100, strength), values));
            score = Math.max(score, Math.min(100, strength));
        }
    }

    /** A finding with a name. */
    void alert(AlertType type, int strength, ReasonCode code, Subject subject, String... values) {
        hint(strength, code, subject, values);
        alertTypes.add(type);
    }

    /** What several findings together are worth, if more than each alone. */
    void atLeast(int together) {
        score = Math.max(score, Math.min(100, together));
    }

    int findings() {
        return reasons.size();
    }

    int score() {
        return score;
    }

    Evidence scored() {
        if (reasons.size() > 1) {
            reasons.sort(Comparator.comparingInt(Reason::strength).reversed());
        }
        return Evidence.scored(analyzer, score, reasons, alertTypes);
    }

    /** Scored if there is a finding; else absent for that cause. */
    Evidence orElse(EvidenceState absence) {
        return reasons.isEmpty() ? Evidence.absent(analyzer, absence) : scored();
    }
}
