package io.sluice.udfs.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a message's known fields, as given, before any of them is judged. Numbers are here
 * as their text. Mutable while it is filled.
 *
 * @param <F> the fields of that message
 */
public final class RawFields<F extends Enum<F> & WireField> {

    private final Names<F> names;
    private final String[] texts;
    private final int[] ranks;
    private final int[] seen;
    private final SortedMap<String, String> metrics = new TreeMap<>();

    /** No field given yet. */
    public RawFields(Names<F> names) {
        this.names = names;
        this.texts = new String[names.size];
        this.ranks = new int[names.size];
        this.seen = new int[names.size];
    }

    /**
     * Takes a field by any of its names; one without a text, or with an unknown name, is ignored.
     *
     * @return false if this very name was given before
     */
    public boolean put(String name, String text) {
        Name<F> known = names.byName.get(name);
        if (known == null) {
            return true;
        }
        int field = known.field().ordinal();
        int bit = 1 << known.rank();
        boolean first = (seen[field] & bit) == 0;
        seen[field] |= bit;
        if (text != null && (texts[field] == null || known.rank() < ranks[field])) {
            texts[field] = text;
            ranks[field] = known.rank();
        }
        return first;
    }

    /**
     * Takes a named metric.
     *
     * @return false if it was given before
     */
    public boolean putMetric(String name, String text) {
        return metrics.put(name, text) == null;
    }

    /** The text of a field, or null. */
    public String get(F field) {
        return texts[field.ordinal()];
    }

    /** Named metrics in ascending order. */
    public SortedMap<String, String> metrics() {
        return Collections.unmodifiableSortedMap(metrics);
    }

    private record Name<F>(F field, int rank) {}

    /**
     * All names of a message's fields.
     *
     * @param <F> the fields of that message
     */
    public static final class Names<F extends Enum<F> & WireField> {

        private final Map<String, Name<F>> byName = new HashMap<>();
        private final int size;

        /** The names that these fields declare. */
        public Names(Class<F> fields) {
            F[] all = fields.getEnumConstants();
            this.size = all.length;
            for (F field : all) {
                for (String name : field.names()) {
                    byName.put(name, new Name<>(field, field.names().indexOf(name)));
                }
            }
        }

        /** The field of that name, or null. */
        public F field(String name) {
            Name<F> known = byName.get(name);
            return known == null ? null : known.field();
        }
    }
}
