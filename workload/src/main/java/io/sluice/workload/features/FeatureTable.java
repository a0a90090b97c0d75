package io.sluice.workload.features;

import io.sluice.udfs.model.FeatureRegistry;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The format of a feature table: gzipped CSV (RFC 4180, UTF-8, lines end in LF), a header, then one
 * line for each {@link FeatureRow}.
 *
 * <pre>
 * sender,id,timestamp,received_at,amount_micros,fraud,episode,kind,known_at,&lt;feature…&gt;
 * </pre>
 *
 * <p>{@code fraud} is 0 or 1, {@code kind} a typology or hard negative as named in the enumerations
 * or empty, {@code episode} and {@code known_at} may be empty. The features stand in registry order
 * under their names; empty is missing, numbers are decimals that read back to the same value, whole
 * ones without a point.
 */
public final class FeatureTable {

    static final List<String> LEADING =
            List.of(
                    "sender",
                    "id",
                    "timestamp",
                    "received_at",
                    "amount_micros",
                    "fraud",
                    "episode",
                    "kind",
                    "known_at");

    private FeatureTable() {}

    /** Starts a table; an existing file is replaced. */
    public static FeatureTableWriter write(Path file, FeatureRegistry registry) throws IOException {
        return new FeatureTableWriter(file, registry);
    }

    /**
     * Opens a table.
     *
     * @throws IOException if it cannot be read or its columns are not those of the registry
     */
    public static FeatureTableReader read(Path file, FeatureRegistry registry) throws IOException {
        try {
            return new FeatureTableReader(file, registry);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (ZipException | EOFException e) {
            throw new IOException(file + ": not gzipped", e);
        }
    }

    static List<String> columns(FeatureRegistry registry) {
        List<String> columns = new ArrayList<>(LEADING);
        columns.addAll(registry.names());
        return columns;
    }
}
