package io.sluice.udfs.room;

import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import java.util.function.Supplier;

/** An analyzer that fails must not take the payment down: its evidence is then FAILED. */
final class Attempt {

    private Attempt() {}

    static Evidence at(AnalyzerId analyzer, Supplier<Evidence> evidence) {
        try {
            return evidence.get();
        } catch (RuntimeException e) {
            return Evidence.absent(analyzer, EvidenceState.FAILED);
        }
    }
}
