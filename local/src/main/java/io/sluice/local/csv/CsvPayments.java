package io.sluice.local.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.sluice.local.options.CsvOptions;
import io.sluice.local.options.RefusedArgumentException;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.TransactionField;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** The rows of a file with a header line, as payments, in the order of the file. */
public final class CsvPayments implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Mapping mapping;
    private final MappingIterator<Map<String, String>> rows;
    private final long from;
    private final long to;
    private long time;

    private CsvPayments(CsvOptions options, Mapping mapping) throws IOException {
        this.file = options.file();
        this.mapping = mapping;
        this.from =
                options.from() == null ? Long.MIN_VALUE : mapping.time().startOf(options.from());
        this.to = options.to() == null ? Long.MAX_VALUE : mapping.time().startOf(options.to());
        this.rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(stream(file));
        this.time = Math.max(0, from);
    }

    /**
     * Opens a file.
     *
     * @throws RefusedArgumentException in one line, if it doesn't go with its mapping
     */
    public static CsvPayments open(CsvOptions options) {
        Mapping mapping = MappingFile.read(options.mapping());
        try {
            CsvPayments payments = new CsvPayments(options, mapping);
            if (!payments.rows.hasNext()) {
                throw new RefusedArgumentException(options.file() + " has no rows");
            }
            mapping.check(options.mapping(), payments.header());
            return payments;
        } catch (IOException e) {
            throw new RefusedArgumentException(options.file() + ": can't be read as CSV", e);
        }
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private Set<String> header() {
        CsvSchema schema = (CsvSchema) rows.getParser().getSchema();
        return StreamSupport.stream(schema.spliterator(), false)
                .map(CsvSchema.Column::getName)
                .collect(Collectors.toSet());
    }

    /**
     * The next payment within the days asked for, or null. A row whose time can't be read is sent
     * at the time of the row before, and the judge says what is wrong with it.
     */
    CsvPayment next() {
        try {
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                OptionalLong said =
                        mapping.time().parse(mapping.fill(TransactionField.TIMESTAMP, row));
                time = said.orElse(time);
                if (time >= from && time < to) {
                    return payment(row, said);
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    file + ", line " + e.getLocation().getLineNr() + ": no CSV", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private CsvPayment payment(Map<String, String> row, OptionalLong said) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        for (TransactionField field : mapping.fields().keySet()) {
            String text = mapping.fill(field, row);
            if (text != null) {
                json.put(field.names().get(0), text);
            }
        }
        if (said.isPresent()) {
            json.put(TransactionField.TIMESTAMP.names().get(0), said.getAsLong());
        }
        Identity identity =
                new Identity(
                        Objects.requireNonNullElse(mapping.fill(TransactionField.SENDER, row), ""),
                        Objects.requireNonNullElse(mapping.fill(TransactionField.ID, row), ""));
        return new CsvPayment(
                identity,
                time,
                JSON.writeValueAsBytes(json),
                mapping.labels() == null ? null : mapping.labels().outcome(row, identity, time));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
