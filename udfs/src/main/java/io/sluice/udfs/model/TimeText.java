package io.sluice.udfs.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Reads times as epoch seconds, epoch milliseconds or ISO 8601; without an offset they are UTC. */
final class TimeText {

    /** Numbers below are seconds (until the year 5138), others milliseconds (from 1973 on). */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST = 40;

    private TimeText() {}

    /** Epoch milliseconds, or null if the text is no time. */
    static Long parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Long number = number(text);
        return number != null ? number : iso(text);
    }

    private static Long number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            BigDecimal value = new BigDecimal(text);
            if ((long) value.precision() - value.scale() > MOST_DIGITS || value.scale() > LONGEST) {
                return null;
            }
            long whole = value.longValue();
            return Math.abs(whole) < LEAST_MILLIS ? value.movePointRight(3).longValue() : whole;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Long iso(String text) {
        try {
            TemporalAccessor time =
                    text.length() == "2026-01-01".length()
                            ? LocalDate.parse(text).atStartOfDay()
                            : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                                    text.replace(' ', 'T'),
                                    OffsetDateTime::from,
                                    LocalDateTime::from);
            return time instanceof OffsetDateTime known
                    ? known.toInstant().toEpochMilli()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
