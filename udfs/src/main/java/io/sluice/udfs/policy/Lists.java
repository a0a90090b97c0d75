package io.sluice.udfs.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All lists in force, looked up by what they name. */
public final class Lists {

    /** No entries. */
    public static final Lists NONE = new Lists("none", List.of());

    private final String version;
    private final List<ListEntry> entries;
    private final Map<String, List<ListEntry>> byName = new HashMap<>();

    /**
     * Lists of these entries.
     *
     * @param version names the whole
     * @param entries in any order
     */
    public Lists(String version, List<ListEntry> entries) {
        Range.text("version", version);
        this.version = version;
        this.entries = List.copyOf(entries);
        for (ListEntry entry : entries) {
            byName.computeIfAbsent(name(entry.subject(), entry.value()), n -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** Names the whole. */
    public String version() {
        return version;
    }

    /** All entries, in the order given. */
    public List<ListEntry> entries() {
        return entries;
    }

    /** The strongest deciding entry for a thing, if any: sanctions, then blacklist, whitelist. */
    public Optional<ListEntry> decisive(ListSubject subject, String value, long time) {
        ListEntry strongest = null;
        for (ListEntry entry : valid(subject, value, time)) {
            if (entry.kind().decides()
                    && (strongest == null || entry.kind().compareTo(strongest.kind()) < 0)) {
                strongest = entry;
            }
        }
        return Optional.ofNullable(strongest);
    }

    /** Everything an account is listed as at that time, epoch milliseconds. */
    public Set<ListKind> kindsOf(String account, long time) {
        Set<ListKind> kinds = EnumSet.noneOf(ListKind.class);
        for (ListEntry entry : valid(ListSubject.ACCOUNT, account, time)) {
            kinds.add(entry.kind());
        }
        return kinds;
    }

    private List<ListEntry> valid(ListSubject subject, String value, long time) {
        if (value == null || byName.isEmpty()) {
            return List.of();
        }
        List<ListEntry> found = byName.get(name(subject, value));
        return found == null
                ? List.of()
                : found.stream().filter(entry -> entry.validAt(time)).toList();
    }

    private static String name(ListSubject subject, String value) {
        return subject.ordinal() + value.toLowerCase(Locale.ROOT);
    }
}
