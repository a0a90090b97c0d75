package io.sluice.udfs.model;

import java.util.List;

/** What can be found, each with the sentence that says it. Constants are only ever appended. */
public enum ReasonCode {
    /** Payments against the expected rate. */
    RATE_ABOVE_EXPECTED("{0} payments in {1}, {2} times the expected rate"),
    /** Sum against the expected one. */
    SUM_ABOVE_EXPECTED("{0} spent in {1}, {2} times the expected sum"),
    /** Many payments in a very short time. */
    BURST("{0} payments within {1}"),
    /** Times between payments too regular for a person. */
    MACHINE_REGULARITY("{0} payments at intervals that vary by {1} only"),
    /** Repeated declines. */
    DECLINED_ATTEMPTS("{0} declined attempts within {1}"),
    /** Amount far from history. */
    AMOUNT_DEVIATES("amount {0} is {1} deviations from the sender's usual {2}"),
    /** Amount beyond the quartiles. */
    AMOUNT_BEYOND_QUARTILES("amount {0} lies {1} interquartile ranges beyond the usual"),
    /** A very small amount. */
    DUST("amount {0} is dust"),
    /** Repeated sums below a threshold. */
    SUB_THRESHOLD_SUMS("{0} payments just below {1} in one business day, {2} in all"),
    /** One payment just below a threshold. */
    JUST_BELOW_THRESHOLD("amount {0} is just below the threshold {1}"),
    /** A round amount. */
    ROUND_AMOUNT("amount {0} is round"),
    /** Many counterparties. */
    COUNTERPARTY_DIVERSITY("{0} different counterparties in {1} payments within {2}"),
    /** Money returned to where it came from. */
    ROUND_TRIP("{0} of what came from this counterparty goes back after {1}"),
    /** The same amount to many. */
    SAME_AMOUNT_TO_MANY("about {0} sent to {1} counterparties within {2}"),
    /** Back and forth. */
    BACK_AND_FORTH("money changed direction {0} times between both within {1}"),
    /** A new counterparty with a high amount. */
    NEW_COUNTERPARTY_HIGH_AMOUNT("first payment to this counterparty, higher than {0} of all"),
    /** Received money leaves at once. */
    PASS_THROUGH("{0} of {1} received leaves within {2}"),
    /** In and out in one transaction or block. */
    SAME_BLOCK_RETURN("{0} came in and goes out in {1}"),
    /** A look-alike of a known recipient. */
    LOOKALIKE_RECIPIENT("recipient {0} imitates the known {1}"),
    /** A look-alike that sent dust before. */
    LOOKALIKE_AFTER_DUST("recipient {0} imitates the known {1} and sent dust before"),
    /** An unusual hour. */
    UNUSUAL_HOUR("{0} o'clock, when {1} of the sender's payments are made"),
    /** An unusual day. */
    UNUSUAL_WEEKDAY("{0}, when {1} of the sender's payments are made"),
    /** Late at night. */
    LATE_NIGHT("{0} o'clock at night"),
    /** A dormant account wakes. */
    DORMANT_ACCOUNT("first payment after {0}"),
    /** Movements are not the owner's. */
    BIOMETRICS_DEVIATE("{0} deviates by {1}, the sample as a whole by {2}"),
    /** Many senders. */
    FAN_IN("{0} different senders in {1} receipts within {2}"),
    /** Many small senders. */
    MANY_SMALL_SENDERS("{0} of the last {1} receipts are small and from new senders"),
    /** Many senders of one amount. */
    SAME_AMOUNT_FROM_MANY("about {0} received from {1} senders within {2}"),
    /** A recipient with bad outcomes. */
    RISKY_RECIPIENT("{0} of {1} payments to this recipient turned out bad"),
    /** A new device. */
    NEW_DEVICE("device never used in {0} payments"),
    /** A new country. */
    NEW_COUNTRY("first payment from {0} after {1} elsewhere"),
    /** A new network. */
    NEW_NETWORK("network never used in {0} payments"),
    /** Faster than any plane. */
    IMPOSSIBLE_TRAVEL("{0} km in {1}: {2} km/h"),
    /** A model's probability. */
    MODEL_PROBABILITY("model {0}: probability of fraud {1}"),
    /** A direct hit of a list. */
    LIST_HIT("{0} is on the {1} list: {2}"),
    /** A rule of the policy. */
    POLICY_RULE("rule {0}: {1}"),
    /** Evidence that is missing where policy wants it. */
    EVIDENCE_MISSING("evidence of {0} is missing: {1}"),
    /** The amount has no value in the reference currency. */
    NO_RATE("no rate for currency {0}"),
    /** Amount far above what the recipient receives. */
    AMOUNT_DEVIATES_FROM_RECEIPTS(
            "amount {0} is {1} deviations above what the recipient usually receives"),
    /** A device first used lately. */
    YOUNG_DEVICE("device first used only {0} ago"),
    /** Far from all usual places. */
    FAR_FROM_USUAL_PLACES("{0} km from the nearest usual place"),
    /** The payment lacks what the account is known by. */
    EVIDENCE_WITHHELD("no {0}, by which {1} earlier payments are known"),
    /** Money that comes back to where it started. */
    CIRCULAR_FLOW("{0} of what sets out comes back: {1} within {2}"),
    /** Payments that close a circle, whether money went around or not. */
    CYCLE("the payment closes {0} within {1}");

    private final String template;

    ReasonCode(String template) {
        this.template = template;
    }

    /** The sentence with values filled in, in order. */
    public String text(List<String> values) {
        String text = template;
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }
}
