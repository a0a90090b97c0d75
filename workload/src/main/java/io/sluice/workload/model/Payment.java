package io.sluice.workload.model;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.TransactionKind;

/**
 * A payment as its payer sends it: what stands on the wire and nothing else.
 *
 * @param identity sender and id
 * @param kind what it asks for
 * @param originalId the payment that a refund undoes, or null
 * @param timestamp event time, epoch milliseconds
 * @param recipient the account that is paid
 * @param amount how much
 * @param channel the rails
 * @param instrument card, account or virtual payment address, or null
 * @param merchant who sells, or {@link Merchant#NONE}
 * @param location where, or null
 * @param utcOffsetMinutes the payer's offset from UTC in minutes, or null
 * @param device what with, or {@link Device#NONE}
 * @param biometrics how the payer moved, or {@link Biometrics#NONE}
 * @param chain where on a chain, or {@link ChainReference#NONE}
 */
public record Payment(
        Identity identity,
        TransactionKind kind,
        String originalId,
        long timestamp,
        String recipient,
        Money amount,
        Channel channel,
        String instrument,
        Merchant merchant,
        Location location,
        Integer utcOffsetMinutes,
        Device device,
        Biometrics biometrics,
        ChainReference chain) {

    /** The id alone. */
    public String id() {
        return identity.id();
    }

    /** The sender alone. */
    public String sender() {
        return identity.sender();
    }
}
