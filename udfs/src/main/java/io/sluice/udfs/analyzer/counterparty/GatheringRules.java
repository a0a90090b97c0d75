package io.sluice.udfs.analyzer.counterparty;

import io.sluice.udfs.analyzer.Findings;
import io.sluice.udfs.analyzer.Wording;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.CounterpartyThresholds;

/**
 * Money that gathers at an account that does not sell: many senders, small ones, equal sums. A
 * fresh account has no other life that would explain it; an older one is held against its own.
 */
final class GatheringRules {

    private static final int STRONG = 70;
    private static final int STRONGEST = 90;
    private static final int HINT = 30;
    private static final int SMALL_HINT = 40;
    private static final String DAY = "24 hours";

    private GatheringRules() {}

    static void judge(
            CounterpartyFeatures features, CounterpartyThresholds thresholds, Findings findings) {
        boolean fresh = features.age() < thresholds.freshAge();
        Gathering gathering = features.gathering();
        judgeFanIn(gathering, thresholds.fanIn(), fresh, findings);
        judgeSmall(gathering, thresholds.small(), findings);
        judgeSameAmount(features, thresholds, fresh, findings);
    }

    private static void judgeFanIn(
            Gathering gathering,
            CounterpartyThresholds.FanIn limits,
            boolean fresh,
            Findings findings) {
        long beyond = gathering.allSenders() - (fresh ? limits.leastFresh() : limits.least());
        if (beyond < 0) {
            return;
        }
        boolean unusual =
                gathering.newShare() >= limits.leastNewShare()
                        && (fresh || gathering.ratio() >= limits.leastRatio());
        report(
                unusual ? stronger(2 * beyond) : HINT,
                findings,
                ReasonCode.FAN_IN,
                String.valueOf(gathering.allSenders()),
                String.valueOf(gathering.allReceipts()),
                DAY);
    }

    private static void judgeSmall(
            Gathering gathering, CounterpartyThresholds.Small limits, Findings findings) {
        int small = gathering.smallNewToday();
        if (small >= limits.least() && small >= limits.leastShare() * gathering.today()) {
            report(
                    SMALL_HINT,
                    findings,
                    ReasonCode.MANY_SMALL_SENDERS,
                    String.valueOf(small),
                    String.valueOf(gathering.today()));
        }
    }

    private static void judgeSameAmount(
            CounterpartyFeatures features,
            CounterpartyThresholds thresholds,
            boolean fresh,
            Findings findings) {
        CounterpartyThresholds.SameAmount limits = thresholds.sameAmount();
        Gathering gathering = features.gathering();
        int beyond = gathering.sameAmountSenders() - limits.least();
        if (beyond < 0 || features.micros() < limits.leastMicros()) {
            return;
        }
        boolean strangers = gathering.newShare() >= thresholds.fanIn().leastNewShare();
        report(
                fresh && strangers ? stronger(2L * beyond) : HINT,
                findings,
                ReasonCode.SAME_AMOUNT_FROM_MANY,
                Wording.money(features.micros()),
                String.valueOf(gathering.sameAmountSenders()),
                Wording.duration(limits.millis()));
    }

    private static int stronger(long beyond) {
        return (int) Math.min(STRONG + beyond, STRONGEST);
    }

    private static void report(int strength, Findings findings, ReasonCode code, String... values) {
        findings.hint(strength, Subject.RECIPIENT, code, values);
        if (strength >= STRONG) {
            findings.alsoKnownAs(AlertType.MIXING_DETECTED);
        }
    }
}
