package io.sluice.udfs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The order of the feature vector: for each room its {@link Feature}s, then its window statistics,
 * shortest window first.
 */
public final class FeatureRegistry {

    /** The default windows: 1 m, 5 m, 1 h, 24 h, 7 d, 30 d, in milliseconds. */
    public static final List<Long> DEFAULT_WINDOWS =
            List.of(60_000L, 300_000L, 3_600_000L, 86_400_000L, 604_800_000L, 2_592_000_000L);

    private static final int STATISTICS = WindowStatistic.values().length;
    private static final List<Room> WITH_WINDOWS = List.of(Room.SENDER, Room.RECIPIENT);

    private final List<Long> windows;
    private final List<FeatureDefinition> definitions = new ArrayList<>();
    private final int[] scalarIndex = new int[Feature.values().length];
    private final int[] windowOffset = new int[Room.values().length];
    private final String version;

    /**
     * The registry for these windows.
     *
     * @param windows lengths in milliseconds, ascending
     */
    public FeatureRegistry(List<Long> windows) {
        this.windows = List.copyOf(windows);
        for (Room room : Room.values()) {
            addScalars(room);
            if (WITH_WINDOWS.contains(room)) {
                addWindows(room);
            }
        }
        this.version = Hashes.hex128(String.join(",", names())).substring(0, 12);
    }

    private void addScalars(Room room) {
        for (Feature feature : Feature.values()) {
            if (feature.room() == room) {
                scalarIndex[feature.ordinal()] = definitions.size();
                definitions.add(feature.definition());
            }
        }
    }

    private void addWindows(Room room) {
        windowOffset[room.ordinal()] = definitions.size();
        for (long window : windows) {
            for (WindowStatistic statistic : WindowStatistic.values()) {
                definitions.add(windowed(room, window, statistic));
            }
        }
    }

    private static FeatureDefinition windowed(Room room, long window, WindowStatistic statistic) {
        String name = room + "_" + statistic + "_" + WindowNames.of(window);
        return new FeatureDefinition(
                name.toLowerCase(Locale.ROOT),
                statistic.unit().equals("micros") ? FeatureType.CONTINUOUS : FeatureType.COUNT,
                statistic.unit(),
                room,
                "no event in the window, or the room does not apply");
    }

    /** Window lengths in milliseconds, ascending. */
    public List<Long> windows() {
        return windows;
    }

    /** Number of features. */
    public int size() {
        return definitions.size();
    }

    /** Where a feature stands in the vector. */
    public int index(Feature feature) {
        return scalarIndex[feature.ordinal()];
    }

    /**
     * Where a window statistic stands in the vector.
     *
     * @param room sender or recipient
     * @param window position of the window, 0 the shortest
     * @param statistic which
     */
    public int index(Room room, int window, WindowStatistic statistic) {
        return windowOffset[room.ordinal()] + window * STATISTICS + statistic.ordinal();
    }

    /** All definitions in vector order. */
    public List<FeatureDefinition> definitions() {
        return List.copyOf(definitions);
    }

    /** All names in vector order. */
    public List<String> names() {
        return definitions.stream().map(FeatureDefinition::name).toList();
    }

    /** Changes whenever name or order of a feature does. */
    public String version() {
        return version;
    }
}
