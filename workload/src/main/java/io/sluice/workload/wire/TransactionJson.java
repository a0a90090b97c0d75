package io.sluice.workload.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.ChainReference;
import io.sluice.udfs.model.Location;
import io.sluice.workload.model.Payment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes payments as UTF-8 JSON: canonical names in a fixed order, absent fields left out. */
public final class TransactionJson {

    private static final int USUAL_BYTES = 768;

    private final JsonFactory factory = new JsonFactory();

    /** One payment, without a line end. */
    public byte[] write(Payment payment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            payment(payment, json);
            surroundings(payment, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void payment(Payment payment, JsonGenerator json) throws IOException {
        text("transaction_id", payment.id(), json);
        text("sender", payment.sender(), json);
        text("recipient", payment.recipient(), json);
        json.writeFieldName("amount");
        json.writeNumber(payment.amount().text());
        text("currency", payment.amount().currency(), json);
        json.writeNumberField("timestamp", payment.timestamp());
        text("kind", payment.kind().name(), json);
        text("original_id", payment.originalId(), json);
        text("channel", payment.channel().name(), json);
        text("instrument", payment.instrument(), json);
        text("merchant_name", payment.merchant().name(), json);
        text("merchant_id", payment.merchant().id(), json);
        text("category", payment.merchant().category(), json);
    }

    private static void surroundings(Payment payment, JsonGenerator json) throws IOException {
        location(payment.location(), json);
        if (payment.utcOffsetMinutes() != null) {
            json.writeNumberField("utc_offset", payment.utcOffsetMinutes());
        }
        text("device_id", payment.device().id(), json);
        text("device_type", payment.device().type(), json);
        text("ip", payment.device().ip(), json);
        biometrics(payment.biometrics(), json);
        chain(payment.chain(), json);
    }

    private static void location(Location location, JsonGenerator json) throws IOException {
        if (location instanceof Location.Coordinates point) {
            json.writeObjectFieldStart("location");
            json.writeFieldName("lat");
            json.writeNumber(Decimals.degrees(point.latitude()));
            json.writeFieldName("lon");
            json.writeNumber(Decimals.degrees(point.longitude()));
            json.writeEndObject();
        } else if (location instanceof Location.Country country) {
            text("location", country.code(), json);
        } else if (location instanceof Location.City city) {
            text("location", city.name(), json);
        }
    }

    private static void biometrics(Biometrics sample, JsonGenerator json) throws IOException {
        if (sample.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("biometrics");
        for (int i = 0; i < sample.names().size(); i++) {
            json.writeFieldName(sample.names().get(i));
            json.writeNumber(Decimals.metric(sample.values().get(i)));
        }
        json.writeEndObject();
    }

    private static void chain(ChainReference chain, JsonGenerator json) throws IOException {
        text("chain_id", chain.chainId(), json);
        text("tx_hash", chain.txHash(), json);
        if (chain.block() != null) {
            json.writeNumberField("block", chain.block());
        }
        text("token", chain.token(), json);
    }

    private static void text(String name, String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
