package io.sluice.workload.evaluation;

import io.sluice.udfs.model.Identity;
import java.util.List;
import java.util.Map;

/**
 * Decisions against the truth, beside the trivial rule on the same payments.
 *
 * @param options what was evaluated and how
 * @param judge alerts are the highest scores that fit the budget
 * @param amountRule the same budget, ranked by the trivial rule
 * @param acted alerts are what was stopped, whatever the budget
 */
public record Evaluation(
        EvaluationOptions options, RuleResult judge, RuleResult amountRule, RuleResult acted) {

    /**
     * Evaluates a stream.
     *
     * @param stream each payment once, in order of event time, history included
     * @throws IllegalArgumentException if no payment is to be evaluated
     */
    public static Evaluation of(List<Judged> stream, EvaluationOptions options) {
        List<Judged> evaluated =
                stream.stream().filter(p -> p.timestamp() >= options.from()).toList();
        if (evaluated.isEmpty()) {
            throw new IllegalArgumentException("no payment to evaluate");
        }
        Map<Identity, Double> amounts = AmountRule.scores(stream);
        Alerts judged = Alerts.atBudget(evaluated, options.budget(), Judged::score);
        Alerts trivial =
                Alerts.atBudget(
                        evaluated, options.budget(), p -> amounts.get(p.label().identity()));
        return new Evaluation(
                options,
                RuleResult.of(evaluated, judged, options),
                RuleResult.of(evaluated, trivial, options),
                RuleResult.of(evaluated, Alerts.asActed(evaluated), options));
    }

    /** The figures as plain text. */
    public String render() {
        return new EvaluationText(this).render();
    }
}
