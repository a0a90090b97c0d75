package io.sluice.workload.model;

import io.sluice.udfs.model.AlertType;
import java.util.Set;

/** The kinds of fraud that are planted, each with the alert types that name it rightly. */
public enum Typology {
    /** A stolen card tried with small purchases, then used for a large one. */
    CARD_TESTING(true, false, AlertType.VELOCITY_ANOMALY, AlertType.DEVICE_CHANGE),
    /** A stranger pays from the victim's account: device, place and movements are not hers. */
    ACCOUNT_TAKEOVER(
            true,
            false,
            AlertType.BIOMETRIC_ANOMALY,
            AlertType.DEVICE_CHANGE,
            AlertType.IMPOSSIBLE_TRAVEL,
            AlertType.AMOUNT_ANOMALY),
    /** A large sum in parts that each stay below the reporting threshold. */
    STRUCTURING(false, false, AlertType.STRUCTURING),
    /** Dust sent to many wallets to be noticed or to trace them. */
    DUSTING(false, false, AlertType.DUST_ATTACK),
    /** Dust from a look-alike of a known counterparty, which the victim then pays by mistake. */
    ADDRESS_POISONING(true, false, AlertType.ADDRESS_POISONING, AlertType.DUST_ATTACK),
    /** A hub that gathers equal sums and scatters them to fresh wallets. */
    MIXING(false, false, AlertType.MIXING_DETECTED, AlertType.LAYERING),
    /** The same money split over many accounts, passed on in layers and gathered again. */
    LAYERING(false, false, AlertType.LAYERING, AlertType.RAPID_PASS_THROUGH),
    /** The same money back and forth between two wallets. */
    WASH_TRADING(false, false, AlertType.WASH_TRADING),
    /** Many victims pay one fresh account, which empties itself. */
    MULE_FAN_IN(
            true,
            false,
            AlertType.MULE_ACCOUNT,
            AlertType.RAPID_PASS_THROUGH,
            AlertType.MIXING_DETECTED),
    /** A large sum comes in and leaves within minutes. */
    PASS_THROUGH(false, false, AlertType.RAPID_PASS_THROUGH, AlertType.MULE_ACCOUNT),
    /** Money goes round through several accounts, back to where it started. */
    CIRCULAR_FLOW(false, true, AlertType.CIRCULAR_FLOW),
    /** Borrowed, used and given back within one chain transaction. */
    FLASH_LOAN(false, false, AlertType.FLASH_LOAN_ATTACK);

    private final boolean victims;
    private final boolean graph;
    private final Set<AlertType> names;

    Typology(boolean victims, boolean graph, AlertType... names) {
        this.victims = victims;
        this.graph = graph;
        this.names = Set.of(names);
    }

    /** Whether somebody loses money and may complain. */
    public boolean hasVictims() {
        return victims;
    }

    /** Whether neither end of a payment alone can see it. */
    public boolean needsGraph() {
        return graph;
    }

    /** The alert types that say what it is. */
    public Set<AlertType> names() {
        return names;
    }
}
