package io.sluice.workload.evaluation;

import io.sluice.udfs.model.Identity;
import io.sluice.workload.random.Draw;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Which payments raise an alert. */
final class Alerts {

    private final Set<Identity> identities = new HashSet<>();
    private double threshold = Double.POSITIVE_INFINITY;

    /**
     * The highest scores that fit the budget. Of equal scores at the edge some are in and some out,
     * by a hash of their identity: neither time nor truth tips the scale.
     */
    static Alerts atBudget(List<Judged> payments, double budget, ToDoubleFunction<Judged> score) {
        Alerts alerts = new Alerts();
        payments.stream()
                .filter(payment -> score.applyAsDouble(payment) > 0)
                .sorted(
                        Comparator.comparingDouble(score)
                                .reversed()
                                .thenComparingLong(Alerts::lot)
                                .thenComparing(payment -> payment.label().identity().id()))
                .limit((long) Math.floor(budget * payments.size() + 1e-9))
                .forEach(payment -> alerts.add(payment, score.applyAsDouble(payment)));
        return alerts;
    }

    /** What was stopped. */
    static Alerts asActed(List<Judged> payments) {
        Alerts alerts = new Alerts();
        payments.stream()
                .filter(payment -> payment.action().stops())
                .forEach(payment -> alerts.add(payment, payment.score()));
        return alerts;
    }

    private static long lot(Judged payment) {
        Identity identity = payment.label().identity();
        return Draw.mix(31L * identity.sender().hashCode() + identity.id().hashCode());
    }

    private void add(Judged payment, double score) {
        identities.add(payment.label().identity());
        threshold = Math.min(threshold, score);
    }

    boolean contain(Judged payment) {
        return identities.contains(payment.label().identity());
    }

    int number() {
        return identities.size();
    }

    /** The least score that raised an alert, infinite if none did. */
    double threshold() {
        return threshold;
    }
}
