package io.sluice.workload.features;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a {@link FeatureTable}. Not safe for use by several threads. */
public final class FeatureTableWriter implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final double WHOLE = 1L << 53;

    private final Writer out;
    private final int features;
    private final StringBuilder line = new StringBuilder();

    FeatureTableWriter(Path file, FeatureRegistry registry) throws IOException {
        this.features = registry.size();
        this.out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(file), BUFFER),
                                StandardCharsets.UTF_8),
                        BUFFER);
        out.write(String.join(",", FeatureTable.columns(registry)) + "\n");
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if the vector is not of the table's registry
     */
    public void write(FeatureRow row) throws IOException {
        if (row.features().size() != features) {
            throw new IllegalArgumentException(
                    row.features().size() + " features, not " + features);
        }
        line.setLength(0);
        text(row.label().identity().sender()).append(',');
        text(row.label().identity().id()).append(',');
        line.append(row.timestamp()).append(',').append(row.receivedAt()).append(',');
        line.append(row.amountMicros()).append(',').append(row.isFraud() ? '1' : '0').append(',');
        text(row.label().episode() == null ? "" : row.label().episode()).append(',');
        line.append(row.kind()).append(',');
        row.knownAt().ifPresent(line::append);
        append(row.features());
        out.append(line.append('\n'));
    }

    private void append(FeatureVector vector) {
        for (int i = 0; i < features; i++) {
            line.append(',');
            double value = vector.get(i);
            if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
                line.append((long) value);
            } else if (!Double.isNaN(value)) {
                line.append(value);
            }
        }
    }

    private StringBuilder text(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? line.append(text) : line.append('"').append(quoted(text)).append('"');
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
