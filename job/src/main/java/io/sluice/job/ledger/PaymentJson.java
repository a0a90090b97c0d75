package io.sluice.job.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Transaction;
import java.io.IOException;

/** A payment as accepted, with the canonical names of the transactions topic. */
public final class PaymentJson {

    private PaymentJson() {}

    /** The payment alone. */
    public static byte[] bytes(Transaction payment) {
        return LedgerJson.object(json -> members(json, payment));
    }

    static void members(JsonGenerator json, Transaction payment) throws IOException {
        LedgerJson.text(json, "transaction_id", payment.id());
        LedgerJson.text(json, "sender", payment.sender());
        LedgerJson.text(json, "recipient", payment.recipient());
        LedgerJson.text(json, "amount", payment.amount().text());
        LedgerJson.text(json, "currency", payment.amount().currency());
        json.writeNumberField("timestamp", payment.timestamp());
        json.writeNumberField("received_at", payment.receivedAt());
        LedgerJson.constant(json, "kind", payment.kind());
        LedgerJson.text(json, "original_id", payment.originalId());
        LedgerJson.constant(json, "channel", payment.channel());
        LedgerJson.text(json, "instrument", payment.instrument());
        merchant(json, payment.merchant());
        location(json, payment.location());
        if (payment.utcOffsetMinutes() != null) {
            json.writeNumberField("utc_offset", payment.utcOffsetMinutes());
        }
        device(json, payment.device());
        biometrics(json, payment.biometrics());
        chain(json, payment.chain());
        LedgerJson.text(json, "incumbent_decision", payment.incumbentDecision());
    }

    private static void merchant(JsonGenerator json, Merchant merchant) throws IOException {
        LedgerJson.text(json, "merchant_name", merchant.name());
        LedgerJson.text(json, "merchant_id", merchant.id());
        LedgerJson.text(json, "category", merchant.category());
    }

    private static void location(JsonGenerator json, Location location) throws IOException {
        if (location instanceof Location.Coordinates point) {
            json.writeObjectFieldStart("location");
            json.writeNumberField("lat", point.latitude());
            json.writeNumberField("lon", point.longitude());
            json.writeEndObject();
        } else if (location instanceof Location.Country country) {
            json.writeStringField("location", country.code());
        } else if (location instanceof Location.City city) {
            json.writeStringField("location", city.name());
        }
    }

    private static void device(JsonGenerator json, Device device) throws IOException {
        LedgerJson.text(json, "device_id", device.id());
        LedgerJson.text(json, "device_type", device.type());
        LedgerJson.text(json, "ip", device.ip());
    }

    private static void biometrics(JsonGenerator json, Biometrics sample) throws IOException {
        if (sample.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("biometrics");
        for (int i = 0; i < sample.names().size(); i++) {
            json.writeNumberField(sample.names().get(i), sample.values().get(i));
        }
        json.writeEndObject();
    }

    private static void chain(JsonGenerator json, ChainReference chain) throws IOException {
        LedgerJson.text(json, "chain_id", chain.chainId());
        LedgerJson.text(json, "tx_hash", chain.txHash());
        if (chain.block() != null) {
            json.writeNumberField("block", chain.block());
        }
        LedgerJson.text(json, "token", chain.token());
    }
}
