package io.sluice.udfs.room;

import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.WindowStatistics;
import io.sluice.udfs.window.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of the registry and a few more that an analyzer wants, answered by one question to
 * the log.
 */
final class SomeWindows {

    private final Windows all;
    private final List<Long> registered;

    SomeWindows(List<Long> registered, Long... more) {
        List<Long> lengths = new ArrayList<>(registered);
        lengths.addAll(List.of(more));
        this.all = Windows.of(lengths);
        this.registered = registered;
    }

    /** All of them, shortest first. */
    WindowStatistics[] ask(EventLog log, long time) {
        return log.query(time, all);
    }

    /** Those of the registry, shortest first. */
    WindowStatistics[] registered(WindowStatistics[] answers) {
        WindowStatistics[] found = new WindowStatistics[registered.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = of(registered.get(i), answers);
        }
        return found;
    }

    /** The longest that is no longer than a length, else the shortest of all. */
    static WindowStatistics of(long millis, WindowStatistics[] answers) {
        WindowStatistics found = answers[0];
        for (WindowStatistics answer : answers) {
            found = answer.windowMillis() <= millis ? answer : found;
        }
        return found;
    }
}
