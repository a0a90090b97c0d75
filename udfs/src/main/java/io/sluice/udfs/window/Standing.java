package io.sluice.udfs.window;

import io.sluice.udfs.model.OutcomeKind;

/**
 * The outcome of a payment that counts in the end: of those told, in order of known-at, the last.
 * That a payment was the payer's own does not make a declined or reversed one move money, though:
 * there the decline stands.
 */
final class Standing {

    private OutcomeKind ofMoney;
    private OutcomeKind outcome;

    void clear() {
        ofMoney = null;
        outcome = null;
    }

    /** What became known next. */
    void tell(OutcomeKind kind) {
        boolean moneyless = ofMoney != null && ofMoney.moneyless();
        outcome = kind == OutcomeKind.GENUINE_CONFIRMED && moneyless ? ofMoney : kind;
        if (kind.tellsOfMoney()) {
            ofMoney = kind;
        }
    }

    /** What stands, or null if nothing was told. */
    OutcomeKind outcome() {
        return outcome;
    }
}
