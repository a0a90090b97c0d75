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

/** Collects what the rules of one analyzer find; the strongest finding gives the score. */
public final class Findings {

    private static final Comparator<Reason> STRONGEST_FIRST =
            Comparator.comparingInt(Reason::strength).reversed().thenComparing(Reason::code);

    private final List<Reason> reasons = new ArrayList<>(4);
    private final Set<AlertType> alertTypes = EnumSet.noneOf(AlertType.class);
    private int score;

    /** A hint: a finding without a name. */
    public void hint(int strength, Subject subject, ReasonCode code, String... values) {
        score = Math.max(score, strength);
        reasons.add(Reason.of(code, subject, strength, values));
    }

    /** A finding that is the named pattern. */
    public void alert(
            AlertType type, int strength, Subject subject, ReasonCode code, String... values) {
        alertTypes.add(type);
        hint(strength, subject, code, values);
    }

    /** A further name for what was found. */
    public void alsoKnownAs(AlertType type) {
        alertTypes.add(type);
    }

    /** The strength of the strongest finding, 0 to 100. */
    public int score() {
        return score;
    }

    /** Number of findings. */
    public int size() {
        return reasons.size();
    }

    /** Raises the score: several findings together may be worth more than the strongest. */
    public void atLeast(int together) {
        score = Math.max(score, Math.min(100, together));
    }

    /** Evidence of all that was found or, if that is nothing, of why nothing could be. */
    public Evidence orElse(AnalyzerId analyzer, EvidenceState absence) {
        return reasons.isEmpty() ? Evidence.absent(analyzer, absence) : scored(analyzer);
    }

    /** Evidence of all that was found. */
    public Evidence scored(AnalyzerId analyzer) {
        reasons.sort(STRONGEST_FIRST);
        return Evidence.scored(analyzer, score, reasons, alertTypes);
    }
}
