package io.sluice.udfs.account;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts a decision's findings accuse.
 *
 * <p>A payment unlike its payer's habits says that the account is used by somebody else rather than
 * that it is a bad one, so such findings accuse nobody; and where there are signs of a takeover,
 * whatever the payment does is not the account's own doing.
 */
public final class Accusations {

    private static final Set<ReasonCode> CONDUCT =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            ReasonCode.SUB_THRESHOLD_SUMS,
                            ReasonCode.COUNTERPARTY_DIVERSITY,
                            ReasonCode.ROUND_TRIP,
                            ReasonCode.SAME_AMOUNT_TO_MANY,
                            ReasonCode.BACK_AND_FORTH,
                            ReasonCode.PASS_THROUGH,
                            ReasonCode.SAME_BLOCK_RETURN,
                            ReasonCode.LOOKALIKE_RECIPIENT,
                            ReasonCode.LOOKALIKE_AFTER_DUST,
                            ReasonCode.FAN_IN,
                            ReasonCode.MANY_SMALL_SENDERS,
                            ReasonCode.SAME_AMOUNT_FROM_MANY,
                            ReasonCode.RISKY_RECIPIENT));

    /** Of the lists that decide, those that speak against whom they name. */
    private static final Set<String> BAD_LISTS = Set.of("sanctioned", "blacklisted");

    private static final Set<AlertType> TAKEOVER =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            AlertType.BIOMETRIC_ANOMALY,
                            AlertType.DEVICE_CHANGE,
                            AlertType.IMPOSSIBLE_TRAVEL));

    private Accusations() {}

    /**
     * At most one finding for each of the two accounts: the strongest.
     *
     * @param payment that was decided
     * @param recipient the account that is paid, or null
     * @param time of the payment, epoch milliseconds
     * @param found all named patterns
     * @param reasons all reasons of all evidence
     * @param appendedAt when the ledger took the decision, epoch milliseconds
     */
    public static List<AccountFinding> of(
            Identity payment,
            String recipient,
            long time,
            Set<AlertType> found,
            List<Reason> reasons,
            long appendedAt) {
        List<AccountFinding> findings = new ArrayList<>();
        if (Collections.disjoint(found, TAKEOVER)) {
            strongest(payment.sender(), Subject.SENDER, payment, time, reasons)
                    .map(charge -> new AccountFinding(payment.sender(), charge, appendedAt))
                    .ifPresent(findings::add);
        }
        if (recipient != null) {
            strongest(recipient, Subject.RECIPIENT, payment, time, reasons)
                    .map(charge -> new AccountFinding(recipient, charge, appendedAt))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Charge> strongest(
            String account,
            Subject subject,
            Identity payment,
            long time,
            Collection<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.subject() == subject && reason.strength() > 0)
                .filter(reason -> CONDUCT.contains(reason.code()) || isListedAsBad(account, reason))
                .map(reason -> new Charge(reason.strength(), time, reason.code(), payment))
                .reduce(Charge::stronger);
    }

    /** Whether the account itself is on a list that speaks against it, and not what it used. */
    private static boolean isListedAsBad(String account, Reason reason) {
        return reason.code() == ReasonCode.LIST_HIT
                && account.equalsIgnoreCase(reason.values().get(0))
                && BAD_LISTS.contains(reason.values().get(1));
    }
}
