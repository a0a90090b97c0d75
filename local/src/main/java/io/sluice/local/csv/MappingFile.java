package io.sluice.local.csv;

import io.sluice.local.options.RefusedArgumentException;
import io.sluice.udfs.model.TransactionField;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a mapping from a properties file: {@code field = template}, where the template may name
 * columns in braces; {@code time.format}, {@code time.zone}; {@code label}, {@code label.fraud},
 * {@code label.delay}.
 */
final class MappingFile {

    private static final Pattern DELAY = Pattern.compile("(\\d{1,6})([smhd])");
    private static final List<TransactionField> REQUIRED =
            List.of(
                    TransactionField.ID,
                    TransactionField.SENDER,
                    TransactionField.AMOUNT,
                    TransactionField.TIMESTAMP);

    private final Properties properties;

    private MappingFile(Properties properties) {
        this.properties = properties;
    }

    /**
     * The mapping of a file.
     *
     * @throws RefusedArgumentException in one line, if it can't be
     */
    static Mapping read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedArgumentException(file + ": can't be read", e);
        } catch (RefusedArgumentException e) {
            throw new RefusedArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static Mapping read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return new MappingFile(properties).mapping();
    }

    private Mapping mapping() {
        TimeFormat time = TimeFormat.of(take("time.format", "iso"), take("time.zone", "UTC"));
        Labels labels = labels();
        Map<TransactionField, Template> fields = new EnumMap<>(TransactionField.class);
        for (TransactionField field : TransactionField.values()) {
            String text = take(field.names().get(0), null);
            if (text != null) {
                fields.put(field, new Template(text));
            }
        }
        for (TransactionField field : REQUIRED) {
            if (!fields.containsKey(field)) {
                throw new RefusedArgumentException(field.names().get(0) + " is missing");
            }
        }
        if (!properties.isEmpty()) {
            throw new RefusedArgumentException(
                    "unknown: "
                            + String.join(", ", new TreeSet<>(properties.stringPropertyNames())));
        }
        return new Mapping(fields, time, labels);
    }

    private Labels labels() {
        String label = take("label", null);
        String fraud = take("label.fraud", "1");
        Duration delay = delay(take("label.delay", "7d"));
        return label == null ? null : new Labels(new Template(label), fraud, delay);
    }

    private static Duration delay(String text) {
        Matcher matcher = DELAY.matcher(text);
        if (!matcher.matches()) {
            throw new RefusedArgumentException(
                    "label.delay can't be '" + text + "'; like 7d, 12h, 30m or 10s");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private String take(String key, String otherwise) {
        Object value = properties.remove(key);
        return value == null ? otherwise : value.toString().strip();
    }
}
