package io.sluice.training.backtest;

import io.sluice.udfs.model.Decision;
import io.sluice.workload.evaluation.Evaluation;
import io.sluice.workload.evaluation.EvaluationOptions;
import io.sluice.workload.evaluation.Judged;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Label;
import java.util.ArrayList;
import java.util.List;

/** The judged payments of several worlds of the same period, evaluated as one stream. */
final class PooledStream {

    private final List<Judged> stream = new ArrayList<>();

    /** Adds a payment; accounts differ between worlds, episodes are told apart by the seed. */
    void add(long seed, GeneratedPayment payment, Decision decision) {
        GeneratedPayment told = new GeneratedPayment(payment.payment(), label(seed, payment));
        stream.add(Judged.of(told, Ranking.of(decision), decision.action(), decision.alertTypes()));
    }

    private static Label label(long seed, GeneratedPayment payment) {
        Label label = payment.label();
        return label.isFraud()
                ? Label.fraud(label.identity(), label.typology(), label.episode() + "@" + seed)
                : label;
    }

    /** Evaluates what lies after the time of history, at one threshold for all worlds. */
    Evaluation evaluate(long from) {
        return Evaluation.of(stream, EvaluationOptions.DEFAULT.from(from));
    }
}
