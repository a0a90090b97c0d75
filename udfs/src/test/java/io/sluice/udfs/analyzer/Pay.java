package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Money;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;
import java.util.Set;

/** Payments for the tests of analyzers that look at both ends. */
public record Pay(
        String sender,
        String recipient,
        double units,
        String currency,
        long time,
        TransactionKind kind,
        Channel channel,
        Merchant merchant,
        ChainReference chain) {

    /** A transfer between bank accounts in US dollars. */
    public static Pay transfer(String sender, String recipient, double dollars, long time) {
        return new Pay(
                sender,
                recipient,
                dollars,
                "USD",
                time,
                TransactionKind.TRANSFER,
                Channel.BANK_TRANSFER,
                Merchant.NONE,
                ChainReference.NONE);
    }

    /** A card payment to a shop. */
    public static Pay purchase(String sender, String shop, double dollars, long time) {
        return new Pay(
                sender,
                shop,
                dollars,
                "USD",
                time,
                TransactionKind.PAYMENT,
                Channel.CARD,
                new Merchant(shop, shop, "5999"),
                ChainReference.NONE);
    }

    /** A token transfer. */
    public static Pay onChain(
            String sender, String recipient, double dollars, long time, String txHash, long block) {
        return new Pay(
                sender,
                recipient,
                dollars,
                "USD",
                time,
                TransactionKind.TRANSFER,
                Channel.STABLECOIN,
                Merchant.NONE,
                new ChainReference("1", txHash, block, "0xusd"));
    }

    /** The same as another kind of payment. */
    public Pay as(TransactionKind other) {
        return new Pay(sender, recipient, units, currency, time, other, channel, merchant, chain);
    }

    /** The same in another currency. */
    public Pay in(String other) {
        return new Pay(sender, recipient, units, other, time, kind, channel, merchant, chain);
    }

    /** The same in another token. */
    public Pay ofToken(String token) {
        ChainReference other =
                new ChainReference(chain.chainId(), chain.txHash(), chain.block(), token);
        return new Pay(sender, recipient, units, currency, time, kind, channel, merchant, other);
    }

    /** The payment, of which there is one for each time, recipient and amount. */
    public Transaction build() {
        String id = time + "/" + recipient + "/" + units;
        return new Transaction(
                new Identity(sender, id),
                kind,
                null,
                time,
                time,
                recipient,
                new Money(Double.toString(units), Math.round(units * 1e6), currency),
                channel,
                null,
                merchant,
                null,
                null,
                Device.NONE,
                Biometrics.NONE,
                chain,
                null,
                Set.of(),
                Hashes.hex128(sender + id));
    }
}
