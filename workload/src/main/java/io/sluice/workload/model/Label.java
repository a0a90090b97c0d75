package io.sluice.workload.model;

import io.sluice.udfs.model.Identity;

/**
 * The truth about a payment, kept apart from the wire.
 *
 * @param identity the payment
 * @param typology the kind of fraud, or null if the payment is genuine
 * @param episode id of the episode that a fraudulent payment belongs to, or null
 * @param hardNegative why a genuine payment looks like fraud, or null
 */
public record Label(
        Identity identity, Typology typology, String episode, HardNegative hardNegative) {

    /** Checks that fraud has an episode and is no hard negative. */
    public Label {
        if ((typology == null) != (episode == null) || (typology != null && hardNegative != null)) {
            throw new IllegalArgumentException("a payment is either of an episode or genuine");
        }
    }

    /** An ordinary payment. */
    public static Label genuine(Identity identity) {
        return new Label(identity, null, null, null);
    }

    /** A genuine payment that looks like fraud. */
    public static Label hardNegative(Identity identity, HardNegative kind) {
        return new Label(identity, null, null, kind);
    }

    /** A payment of a planted episode. */
    public static Label fraud(Identity identity, Typology typology, String episode) {
        return new Label(identity, typology, episode, null);
    }

    /** Whether the payment is part of a planted episode. */
    public boolean isFraud() {
        return typology != null;
    }
}
