package io.sluice.local.csv;

import io.sluice.local.options.RefusedArgumentException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a file writes times.
 *
 * @param pattern {@code epoch-seconds}, {@code epoch-millis}, {@code iso} (an instant), or a
 *     pattern of {@link DateTimeFormatter} for a local date and time
 * @param zone of local times
 */
record TimeFormat(String pattern, ZoneId zone) {

    private static final String SECONDS = "epoch-seconds";
    private static final String MILLIS = "epoch-millis";
    private static final String ISO = "iso";

    /**
     * The format that a mapping says.
     *
     * @throws RefusedArgumentException in one line, if it can't be
     */
    static TimeFormat of(String pattern, String zone) {
        try {
            TimeFormat format = new TimeFormat(pattern, ZoneId.of(zone));
            format.formatter();
            return format;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RefusedArgumentException("time: " + e.getMessage(), e);
        }
    }

    /** Epoch milliseconds of a text; empty if it is no time. */
    OptionalLong parse(String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    switch (pattern) {
                        case SECONDS -> (long) (Double.parseDouble(text) * 1_000);
                        case MILLIS -> Long.parseLong(text);
                        case ISO -> Instant.parse(text).toEpochMilli();
                        default ->
                                LocalDateTime.parse(text, formatter())
                                        .atZone(zone)
                                        .toInstant()
                                        .toEpochMilli();
                    });
        } catch (DateTimeException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Midnight at which a day begins, epoch milliseconds. */
    long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private DateTimeFormatter formatter() {
        return switch (pattern) {
            case SECONDS, MILLIS, ISO -> DateTimeFormatter.ISO_INSTANT;
            default -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        };
    }
}
