package io.sluice.workload.features;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Identity;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Typology;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Reads a {@link FeatureTable}, row by row. Not safe for use by several threads. */
public final class FeatureTableReader implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final int features;
    private final BufferedReader in;
    private final CsvFields csv;
    private final List<String> fields = new ArrayList<>();
    private long record = 1;

    FeatureTableReader(Path file, FeatureRegistry registry) throws IOException {
        this.file = file;
        this.features = registry.size();
        this.in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), BUFFER),
                                StandardCharsets.UTF_8),
                        BUFFER);
        this.csv = new CsvFields(in);
        checkHeader(FeatureTable.columns(registry));
    }

    private void checkHeader(List<String> columns) throws IOException {
        csv.next(fields);
        for (int i = 0; i < Math.max(columns.size(), fields.size()); i++) {
            String expected = i < columns.size() ? columns.get(i) : "nothing";
            String actual = i < fields.size() ? fields.get(i) : "nothing";
            if (!expected.equals(actual)) {
                close();
                throw new IOException(
                        "%s: column %d is %s, not %s".formatted(file, i + 1, actual, expected));
            }
        }
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws IOException if the line is no row; the message says which
     */
    public Optional<FeatureRow> next() throws IOException {
        if (!csv.next(fields)) {
            return Optional.empty();
        }
        record++;
        if (fields.size() != FeatureTable.LEADING.size() + features) {
            throw new IOException(file + ": record " + record + ": " + fields.size() + " fields");
        }
        try {
            return Optional.of(row());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": record " + record + ": " + e.getMessage(), e);
        }
    }

    private FeatureRow row() {
        return new FeatureRow(
                label(),
                Long.parseLong(fields.get(2)),
                Long.parseLong(fields.get(3)),
                Long.parseLong(fields.get(4)),
                fields.get(8).isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(fields.get(8))),
                vector());
    }

    private Label label() {
        Identity identity = new Identity(fields.get(0), fields.get(1));
        String kind = fields.get(7);
        return switch (fields.get(5)) {
            case "1" -> Label.fraud(identity, Typology.valueOf(kind), fields.get(6));
            case "0" ->
                    kind.isEmpty()
                            ? Label.genuine(identity)
                            : Label.hardNegative(identity, HardNegative.valueOf(kind));
            default -> throw new IllegalArgumentException("fraud is " + fields.get(5));
        };
    }

    private FeatureVector vector() {
        double[] values = new double[features];
        for (int i = 0; i < features; i++) {
            String field = fields.get(FeatureTable.LEADING.size() + i);
            values[i] = field.isEmpty() ? Double.NaN : Double.parseDouble(field);
        }
        return FeatureVector.of(values);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
