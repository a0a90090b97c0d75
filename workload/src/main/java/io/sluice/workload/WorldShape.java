package io.sluice.workload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.udfs.policy.ExpectedShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How payments of generated worlds spread over the week: learnt by {@code scripts/train shape} from
 * a month of one world, for the judge of another.
 */
public final class WorldShape {

    private static final String DOCUMENT = "shape.json";

    private WorldShape() {}

    /** The document as the control topic takes it. */
    public static String json() {
        try (InputStream in = WorldShape.class.getResourceAsStream(DOCUMENT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as the judge holds it. */
    public static ExpectedShape shape() {
        String version = null;
        List<Double> weights = new ArrayList<>(ExpectedShape.HOURS);
        double paymentsPerHour = 0;
        double dispersion = 0;
        try (JsonParser parser = new JsonFactory().createParser(json())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    version = parser.getText();
                } else if (token.isNumeric()) {
                    String name = parser.currentName();
                    if (name == null) {
                        weights.add(parser.getDoubleValue());
                    } else if (name.equals("paymentsPerHour")) {
                        paymentsPerHour = parser.getDoubleValue();
                    } else {
                        dispersion = parser.getDoubleValue();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExpectedShape(version, weights, paymentsPerHour, dispersion);
    }
}
