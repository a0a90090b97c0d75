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

/** Puts a {@link Payment} together; what is not said stays absent. */
public final class PaymentBuilder {

    private final Identity identity;
    private final long timestamp;
    private final String recipient;
    private final Money amount;
    private final Channel channel;
    private TransactionKind kind = TransactionKind.TRANSFER;
    private String originalId;
    private String instrument;
    private Merchant merchant = Merchant.NONE;
    private Location location;
    private Integer utcOffsetMinutes;
    private Device device = Device.NONE;
    private Biometrics biometrics = Biometrics.NONE;
    private ChainReference chain = ChainReference.NONE;

    /** A transfer with what every payment has. */
    public PaymentBuilder(
            Identity identity, long timestamp, String recipient, Money amount, Channel channel) {
        this.identity = identity;
        this.timestamp = timestamp;
        this.recipient = recipient;
        this.amount = amount;
        this.channel = channel;
    }

    /** Makes it a purchase at this merchant. */
    public PaymentBuilder at(Merchant seller) {
        this.kind = TransactionKind.PAYMENT;
        this.merchant = seller;
        return this;
    }

    /** Makes it money back for an earlier payment. */
    public PaymentBuilder refundOf(String original) {
        this.kind = TransactionKind.REFUND;
        this.originalId = original;
        return this;
    }

    /** Says which card, account or virtual payment address pays. */
    public PaymentBuilder from(String payingInstrument) {
        this.instrument = payingInstrument;
        return this;
    }

    /** Says where. */
    public PaymentBuilder in(Location place, Integer offsetMinutes) {
        this.location = place;
        this.utcOffsetMinutes = offsetMinutes;
        return this;
    }

    /** Says with which device, and how the payer moved. */
    public PaymentBuilder with(Device usedDevice, Biometrics sample) {
        this.device = usedDevice;
        this.biometrics = sample;
        return this;
    }

    /** Says where on a chain. */
    public PaymentBuilder on(ChainReference reference) {
        this.chain = reference;
        return this;
    }

    /** The payment. */
    public Payment build() {
        return new Payment(
                identity,
                kind,
                originalId,
                timestamp,
                recipient,
                amount,
                channel,
                instrument,
                merchant,
                location,
                utcOffsetMinutes,
                device,
                biometrics,
                chain);
    }
}
