package io.sluice.workload.bank;

import static io.sluice.udfs.model.OutcomeKind.CHARGEBACK;
import static io.sluice.udfs.model.OutcomeKind.DECLINED;
import static io.sluice.udfs.model.OutcomeKind.FRAUD_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.GENUINE_CONFIRMED;
import static io.sluice.udfs.model.OutcomeKind.RELEASED;
import static io.sluice.udfs.model.OutcomeKind.SETTLED;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Label;
import io.sluice.workload.random.Draw;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of one payment after an action.
 *
 * <p>It depends on the payment, the action and the seed only, not on when the decision came. A
 * refused payment that turns out genuine is told as GENUINE_CONFIRMED after DECLINED: it says who
 * paid, no money moved.
 */
final class Fate {

    private static final double HOUR = 3_600_000;
    private static final long SWITCH_MILLIS = 200;

    private final BankOptions options;
    private final Label label;
    private final Identity identity;
    private final long paid;
    private final Draw draw;
    private final List<Outcome> outcomes = new ArrayList<>(3);
    private boolean settled;

    private Fate(BankOptions options, GeneratedPayment payment, Draw draw) {
        this.options = options;
        this.label = payment.label();
        this.identity = payment.payment().identity();
        this.paid = payment.payment().timestamp();
        this.draw = draw;
    }

    /** The fate of a payment. */
    static Fate of(BankOptions options, GeneratedPayment payment, Action action, Draw draw) {
        Fate fate = new Fate(options, payment, draw);
        switch (action) {
            case APPROVE -> fate.settle(payment.payment().timestamp());
            case FLAG -> fate.flag();
            case STEP_UP -> fate.challenge();
            case HOLD -> fate.review();
            case BLOCK, FREEZE -> fate.refuse(payment.payment().timestamp());
        }
        return fate;
    }

    /** All outcomes to come. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Whether the money moved. */
    boolean settled() {
        return settled;
    }

    private void settle(long time) {
        settled = true;
        long done = after(time, 24, 48);
        tell(SETTLED, done, done, "core");
        if (label.isFraud()) {
            boolean victims = label.typology().hasVictims();
            if (draw.chance(victims ? options.disputed() : options.investigated())) {
                double hours = 48 + draw.logNormal(options.disputeMedian(), options.disputeSigma());
                long known = time + (long) (hours * HOUR);
                tell(victims ? CHARGEBACK : FRAUD_CONFIRMED, known, known, "disputes");
            }
        }
    }

    private void flag() {
        if (!draw.chance(options.flagged())) {
            settle(paid);
            return;
        }
        long reviewed = after(paid, 4, 48);
        if (label.isFraud() && draw.chance(options.reviewFinds())) {
            settled = true;
            tell(FRAUD_CONFIRMED, paid, reviewed, "review");
        } else {
            settle(paid);
            if (!label.isFraud()) {
                tell(GENUINE_CONFIRMED, paid, reviewed, "review");
            }
        }
    }

    private void challenge() {
        long answered = paid + (long) (draw.between(10, 180) * 1_000);
        boolean passes =
                draw.chance(label.isFraud() ? options.stepUpFraud() : options.stepUpGenuine());
        if (passes) {
            settle(answered);
        } else {
            refuse(answered);
        }
    }

    private void review() {
        long reviewed = after(paid, 1, 8);
        if (label.isFraud() && draw.chance(options.reviewFinds())) {
            tell(FRAUD_CONFIRMED, paid, reviewed, "review");
        } else if (label.isFraud() || draw.chance(options.reviewReleases())) {
            tell(RELEASED, reviewed, reviewed, "review");
            if (!label.isFraud()) {
                tell(GENUINE_CONFIRMED, paid, reviewed + 1, "review");
            }
            settle(reviewed);
        } else {
            refuse(reviewed);
        }
    }

    private void refuse(long time) {
        tell(DECLINED, time, time + SWITCH_MILLIS, "switch");
        if (label.isFraud() && draw.chance(options.refusedFraud())) {
            tell(FRAUD_CONFIRMED, paid, after(time, 1, 72), "review");
        } else if (!label.isFraud() && draw.chance(options.refusedGenuine())) {
            tell(GENUINE_CONFIRMED, paid, after(time, 1, 72), "customer");
        }
    }

    private long after(long time, double leastHours, double mostHours) {
        return time + (long) (draw.between(leastHours, mostHours) * HOUR);
    }

    private void tell(OutcomeKind kind, long occurred, long known, String source) {
        outcomes.add(new Outcome(identity, kind, occurred, known, source, known));
    }
}
