package io.sluice.udfs.room;

import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How work on a payment is tried. Nothing that a payment says may stop the job: what fails on it is
 * told and leaves a gap. State that cannot be read or written is no fault of the payment, and goes
 * on up.
 *
 * @param failed told of each failure, to count it
 */
public record Attempts(Consumer<RuntimeException> failed) {

    /** Where nobody counts. */
    public static final Attempts UNCOUNTED = new Attempts(failure -> {});

    /** The result, or nothing if the work failed. */
    <T> Optional<T> at(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RowFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            failed.accept(e);
            return Optional.empty();
        }
    }

    /** The analyzer's evidence; FAILED without features, or if it fails on them. */
    public <F> Evidence evidence(
            AnalyzerId analyzer, Optional<F> features, Function<F, Evidence> analysis) {
        return features.flatMap(known -> at(() -> analysis.apply(known)))
                .orElseGet(() -> Evidence.absent(analyzer, EvidenceState.FAILED));
    }
}
