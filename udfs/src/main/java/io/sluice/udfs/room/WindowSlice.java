package io.sluice.udfs.room;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.WindowStatistic;
import io.sluice.udfs.window.WindowStatistics;

/** Puts window statistics into their places of the vector. */
final class WindowSlice {

    private static final WindowStatistic[] STATISTICS = WindowStatistic.values();

    private WindowSlice() {}

    static void fill(
            FeatureVector vector,
            FeatureRegistry registry,
            Room room,
            WindowStatistics[] windows,
            long now) {
        for (int window = 0; window < windows.length; window++) {
            int first = registry.index(room, window, STATISTICS[0]);
            for (WindowStatistic statistic : STATISTICS) {
                vector.set(first + statistic.ordinal(), windows[window].value(statistic, now));
            }
        }
    }
}
