package io.sluice.training.backtest;

import io.sluice.models.ModelEvidence;
import io.sluice.models.Scorer;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.policy.Verdict;
import io.sluice.udfs.room.MemoryHouse;
import io.sluice.udfs.window.LogLimits;
import io.sluice.workload.Workload;
import io.sluice.workload.bank.Bank;
import io.sluice.workload.bank.BankOptions;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.WorkloadOptions;
import java.util.List;
import java.util.function.Consumer;

/**
 * A workload judged payment by payment in order of event time; the bank does at once what each
 * decision says, and its outcomes come when they are known.
 */
public final class Backtest {

    /** Takes payments in order of event time. */
    @FunctionalInterface
    public interface Results {

        /**
         * A payment was judged.
         *
         * @param decision what the bank acts on
         * @param byRules what would have been decided without the model
         */
        void judged(GeneratedPayment payment, Decision decision, Decision byRules);
    }

    private final Rulebook rules;
    private final Scorer scorer;
    private final FeatureRegistry registry;

    /**
     * A backtest.
     *
     * @param rules in force throughout
     * @param scorer of the payment model, or null for none
     * @param registry of the vectors
     */
    public Backtest(Rulebook rules, Scorer scorer, FeatureRegistry registry) {
        this.rules = rules;
        this.scorer = scorer;
        this.registry = registry;
    }

    /**
     * Runs it.
     *
     * @param options of the workload
     * @param results what to do with each payment and its decisions
     */
    public void run(WorkloadOptions options, Results results) {
        run(options, results, outcome -> {});
    }

    /**
     * Runs it.
     *
     * @param options of the workload
     * @param results what to do with each payment and its decisions
     * @param outcomes what to do with each outcome once it is known
     */
    public void run(WorkloadOptions options, Results results, Consumer<Outcome> outcomes) {
        MemoryHouse house = new MemoryHouse(registry, LogLimits.DEFAULT, rules);
        Bank bank = new Bank(BankOptions.DEFAULT, options.seed());
        Workload workload = new Workload(options);
        while (workload.hasNext()) {
            GeneratedPayment payment = workload.next();
            for (Outcome outcome : bank.knownBy(payment.payment().timestamp())) {
                house.apply(outcome);
                outcomes.accept(outcome);
            }
            bank.submitted(payment);
            Assessment assessment = house.judge(Accepted.of(payment.payment())).orElseThrow();
            Decision byRules = verdict(assessment, null);
            Decision decision = scorer == null ? byRules : verdict(assessment, scorer);
            bank.decided(decision.identity(), decision.action());
            results.judged(payment, decision, byRules);
        }
    }

    private Decision verdict(Assessment assessment, Scorer model) {
        Assessment scored =
                assessment.with(
                        List.of(
                                ModelEvidence.of(
                                        model, assessment.features(), rules.policy().model())),
                        rules.versions(Room.VERDICT, model == null ? null : model.model()));
        return Verdict.judge(
                scored, rules, Decision.BINDING, assessment.transaction().receivedAt());
    }
}
