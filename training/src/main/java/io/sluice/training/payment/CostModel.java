package io.sluice.training.payment;

import io.sluice.udfs.policy.ModelMapping;
import java.util.List;

/**
 * What decisions cost, as shares of a payment's value. Passing genuine payments and refusing
 * fraudulent ones is free.
 *
 * @param missedFraud value that is lost when fraud passes
 * @param falseHold cost of holding a genuine payment: delay, questions, review
 * @param heldFraud cost of holding a fraudulent one: review, and what slips through it
 * @param falseBlock cost of refusing a genuine payment: lost sale, lost customer
 */
record CostModel(double missedFraud, double falseHold, double heldFraud, double falseBlock) {

    /** Assumptions to start from; each bank has its own. */
    static final CostModel DEFAULT = new CostModel(1, 0.05, 0.06, 0.25);

    /** Checks that each action is the cheapest somewhere. */
    CostModel {
        if (!(0 < falseHold
                && falseHold < falseBlock
                && 0 < heldFraud
                && heldFraud < missedFraud)) {
            throw new IllegalArgumentException(
                    "costs must hold 0 < falseHold < falseBlock and 0 < heldFraud < missedFraud");
        }
    }

    /**
     * Probabilities at which holding costs as little as passing, and refusing as little as holding.
     *
     * @throws IllegalArgumentException if the costs leave no room for holding
     */
    ModelMapping breakEven() {
        double hold = falseHold / (falseHold + missedFraud - heldFraud);
        double block = (falseBlock - falseHold) / (falseBlock - falseHold + heldFraud);
        return new ModelMapping(rounded(hold), rounded(block));
    }

    private static double rounded(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }

    /** What payments cost if acted on at these break-even points, in the reference currency. */
    double cost(List<Scored> payments, ModelMapping mapping) {
        double cost = 0;
        for (Scored payment : payments) {
            boolean fraud = payment.row().isFraud();
            if (payment.probability() < mapping.holdAt()) {
                cost += payment.value() * (fraud ? missedFraud : 0);
            } else if (payment.probability() < mapping.blockAt()) {
                cost += payment.value() * (fraud ? heldFraud : falseHold);
            } else {
                cost += payment.value() * (fraud ? 0 : falseBlock);
            }
        }
        return cost;
    }

    /** What they cost if all pass. */
    double costOfPassing(List<Scored> payments) {
        return payments.stream()
                .filter(payment -> payment.row().isFraud())
                .mapToDouble(payment -> payment.value() * missedFraud)
                .sum();
    }
}
