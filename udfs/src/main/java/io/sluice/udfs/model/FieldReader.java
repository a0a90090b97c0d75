package io.sluice.udfs.model;

import java.util.Locale;

/**
 * Reads fields one by one, keeps the first reason to refuse the message, and gathers the content:
 * what was given, normalised, in the order of reading. That order is part of every content hash
 * that lies in state: a new field is read after the ones there are.
 */
final class FieldReader<F extends Enum<F> & WireField> {

    private static final int SHOWN = 40;

    /** Ends a field of the content; can't occur in one, since control characters are refused. */
    private static final char END = '\n';

    private final RawFields<F> fields;
    private final StringBuilder content = new StringBuilder(512);
    private RejectReason reason;
    private String detail;

    FieldReader(RawFields<F> fields) {
        this.fields = fields;
    }

    /** The stripped text of a field; null if it is absent or blank. */
    String text(F field, int most) {
        return given(field, plain(field, most));
    }

    /** The same, but no part of the content. */
    String plain(F field, int most) {
        String text = fields.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        String problem = TextRules.problem(stripped, most);
        if (problem != null) {
            refuse(RejectReason.INVALID_TEXT, field.canonical() + " " + problem);
        }
        return stripped;
    }

    /** Adds what a field says, normalised, to the content. */
    <T> T given(F field, T value) {
        if (value != null) {
            content.append(field.canonical()).append('=').append(value).append(END);
        }
        return value;
    }

    /** Hash of the content, 32 hexadecimal digits. */
    String contentHash() {
        return Hashes.hex128(content.toString());
    }

    /** The stripped text of a field that must be there; no part of the content yet. */
    String required(F field, int most, RejectReason missing) {
        String text = plain(field, most);
        if (text == null) {
            boolean absent = fields.get(field) == null;
            refuse(
                    absent ? missing : RejectReason.INVALID_TEXT,
                    field.canonical() + (absent ? " is missing" : " is empty"));
        }
        return text;
    }

    /** The same with chain addresses folded to lower case. */
    String account(F field, int most) {
        String text = plain(field, most);
        return text == null ? null : given(field, TextRules.foldAddress(text));
    }

    /** The constant that a field names, without regard to case; null if it is absent. */
    <E extends Enum<E>> E constant(F field, Class<E> type) {
        String text = plain(field, SHOWN);
        if (text == null) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return given(field, constant);
            }
        }
        refuse(RejectReason.UNKNOWN_VALUE, field.canonical() + " " + shown(text));
        return null;
    }

    /** The epoch milliseconds of a field; null if it is absent. */
    Long time(F field) {
        String text = plain(field, TextRules.LONG);
        if (text == null) {
            return null;
        }
        Long time = TimeText.parse(text);
        if (time == null) {
            refuse(
                    RejectReason.INVALID_TIMESTAMP,
                    field.canonical() + " " + shown(text) + " is no epoch or ISO 8601 time");
        }
        return given(field, time);
    }

    /** Refuses a time too far ahead of the receipt, or too long ago. */
    void checkTime(F field, long time, long receivedAt, IntakeRules rules) {
        if (time - rules.futureTolerance() > receivedAt) {
            refuse(
                    RejectReason.FUTURE_TIMESTAMP,
                    field.canonical() + " " + time + " is ahead of its receipt at " + receivedAt);
        } else if (time < rules.earliest()) {
            refuse(
                    RejectReason.ANCIENT_TIMESTAMP,
                    field.canonical() + " " + time + " is before " + rules.earliest());
        }
    }

    void refuse(RejectReason why, String what) {
        if (reason == null) {
            reason = why;
            detail = what;
        }
    }

    boolean refused() {
        return reason != null;
    }

    <T> Intake<T> refusal() {
        return new Intake.Refused<>(reason, detail);
    }

    /** A value in quotes, cut and without control characters, fit for a log. */
    static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return "'" + cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?") + "'";
    }
}
