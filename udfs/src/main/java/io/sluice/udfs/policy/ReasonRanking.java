package io.sluice.udfs.policy;

import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The reasons that a person gets to read: the strongest few, each said once. */
final class ReasonRanking {

    static final int MOST = 4;

    private static final Comparator<Reason> STRONGEST_FIRST =
            Comparator.comparingInt(Reason::strength).reversed().thenComparing(Reason::code);

    private ReasonRanking() {}

    /**
     * At most {@link #MOST} reasons.
     *
     * @param decisive reasons of lists and rules, which come first
     * @param evidence all evidence
     */
    static List<Reason> rank(List<Reason> decisive, List<Evidence> evidence) {
        List<Reason> all = new ArrayList<>();
        for (Evidence item : evidence) {
            all.addAll(item.reasons());
        }
        all.sort(STRONGEST_FIRST);
        all.addAll(0, decisive);
        List<Reason> ranked = new ArrayList<>(MOST);
        Set<ReasonCode> said = EnumSet.noneOf(ReasonCode.class);
        for (Reason reason : all) {
            if (ranked.size() < MOST && said.add(reason.code())) {
                ranked.add(reason);
            }
        }
        return List.copyOf(ranked);
    }
}
