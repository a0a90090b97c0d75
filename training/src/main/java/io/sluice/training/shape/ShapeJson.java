package io.sluice.training.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.udfs.policy.ExpectedShape;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;

/** The document of a shape: an object with the fields of {@link ExpectedShape}. */
final class ShapeJson {

    private static final MathContext DIGITS = new MathContext(6);

    private ShapeJson() {}

    /** JSON, which is YAML too; numbers have six digits. */
    static String of(ExpectedShape shape) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("version", shape.version());
            json.writeArrayFieldStart("weights");
            for (double weight : shape.weights()) {
                json.writeNumber(decimal(weight));
            }
            json.writeEndArray();
            json.writeFieldName("paymentsPerHour");
            json.writeNumber(decimal(shape.paymentsPerHour()));
            json.writeFieldName("dispersion");
            json.writeNumber(decimal(shape.dispersion()));
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static String decimal(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
