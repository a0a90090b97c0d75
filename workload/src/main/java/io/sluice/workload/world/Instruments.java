package io.sluice.workload.world;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;

/**
 * What pays, apart from who.
 *
 * @param card token of the card
 * @param account number of the account
 * @param address virtual payment address
 */
public record Instruments(String card, String account, String address) {

    /** New ones. */
    static Instruments of(Draw draw) {
        return new Instruments(
                "card-" + Hex.digits(draw, 12),
                "iban-" + Hex.digits(draw, 12),
                Hex.digits(draw, 8) + "@upi");
    }

    /** The one that pays on these rails. */
    public String of(Channel channel) {
        return switch (channel) {
            case CARD -> card;
            case UPI -> address;
            case BANK_TRANSFER, INVOICE, STABLECOIN -> account;
        };
    }
}
