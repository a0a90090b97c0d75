package io.sluice.job.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.TransactionField;
import io.sluice.udfs.model.WireField;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Set;

/**
 * Reads the known fields of one JSON object, token by token, without building a tree. Whatever the
 * bytes are, the answer is fields or a reason. For one thread.
 *
 * @param <F> the fields of that message
 */
public final class JsonFields<F extends Enum<F> & WireField> {

    private static final int DEEPEST = 32;
    private static final Set<TransactionField> OF_LOCATION =
            Set.of(
                    TransactionField.LATITUDE,
                    TransactionField.LONGITUDE,
                    TransactionField.COUNTRY,
                    TransactionField.CITY);
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(100_000)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .build();

    private final RawFields.Names<F> names;
    private final int longest;
    private final Utf8 utf8 = new Utf8();

    /**
     * A reader of messages with these fields.
     *
     * @param names of the fields
     * @param longest bytes that a message may have
     */
    public JsonFields(RawFields.Names<F> names, int longest) {
        this.names = names;
        this.longest = longest;
    }

    /** The fields that a message gives. */
    public Intake<RawFields<F>> read(byte[] bytes) {
        if (bytes.length > longest) {
            return refuse(RejectReason.TOO_LARGE, bytes.length + " bytes are more than " + longest);
        }
        CharBuffer text = utf8.decode(bytes);
        if (text == null) {
            return refuse(RejectReason.MALFORMED, "the bytes are not UTF-8");
        }
        try (JsonParser parser = FACTORY.createParser(text.array(), 0, text.limit())) {
            return object(parser);
        } catch (JsonProcessingException e) {
            return refuse(RejectReason.MALFORMED, "no JSON at " + place(e.getLocation()));
        } catch (IOException e) {
            return refuse(RejectReason.MALFORMED, "no JSON");
        }
    }

    private Intake<RawFields<F>> object(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return refuse(RejectReason.MALFORMED, "the record is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            return refuse(RejectReason.NOT_AN_OBJECT, "the record is " + first);
        }
        RawFields<F> fields = new RawFields<>(names);
        Intake<RawFields<F>> refusal = members(parser, fields);
        if (refusal != null) {
            return refusal;
        }
        return parser.nextToken() == null
                ? new Intake.Accepted<>(fields)
                : refuse(RejectReason.MALFORMED, "something follows the object");
    }

    /** Reads members up to the end of the object; the reason to refuse the message, or null. */
    private Intake<RawFields<F>> members(JsonParser parser, RawFields<F> fields)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            F field = names.field(name);
            Intake<RawFields<F>> refusal = null;
            if (field == null) {
                parser.skipChildren();
            } else if (value.isScalarValue()) {
                refusal = scalar(parser, name, value, fields);
            } else if (value == JsonToken.START_OBJECT) {
                refusal = object(parser, name, field, fields);
            } else {
                refusal = wrongType(name, value);
            }
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private Intake<RawFields<F>> scalar(
            JsonParser parser, String name, JsonToken value, RawFields<F> fields)
            throws IOException {
        if (value.isBoolean()) {
            return wrongType(name, value);
        }
        String text = value == JsonToken.VALUE_NULL ? null : parser.getText();
        return fields.put(name, text) ? null : repeated(name);
    }

    private Intake<RawFields<F>> object(
            JsonParser parser, String name, F field, RawFields<F> fields) throws IOException {
        if (field == TransactionField.LOCATION) {
            return place(parser, fields);
        }
        if (field == TransactionField.BIOMETRICS) {
            return metrics(parser, fields);
        }
        return wrongType(name, JsonToken.START_OBJECT);
    }

    /** Reads a location's members; whatever is no part of a place is no part of the payment. */
    private Intake<RawFields<F>> place(JsonParser parser, RawFields<F> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            F field = names.field(name);
            Intake<RawFields<F>> refusal = null;
            if (field == null || !OF_LOCATION.contains(field)) {
                parser.skipChildren();
            } else if (value.isScalarValue()) {
                refusal = scalar(parser, name, value, fields);
            } else {
                refusal = wrongType(name, value);
            }
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private Intake<RawFields<F>> metrics(JsonParser parser, RawFields<F> fields)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue() || value.isBoolean()) {
                return wrongType("biometrics", value);
            }
            if (value != JsonToken.VALUE_NULL && !fields.putMetric(name, parser.getText())) {
                return repeated("biometrics");
            }
        }
        return null;
    }

    private static <T> Intake<T> wrongType(String name, JsonToken value) {
        return refuse(RejectReason.WRONG_TYPE, name + " is " + value);
    }

    private static <T> Intake<T> repeated(String name) {
        return refuse(RejectReason.MALFORMED, name + " occurs twice");
    }

    private static <T> Intake<T> refuse(RejectReason reason, String detail) {
        return new Intake.Refused<>(reason, detail);
    }

    private static String place(JsonLocation location) {
        return location == null
                ? "an unknown place"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
