package io.sluice.udfs.window;

/**
 * One question about all windows as of a time t, answered in one walk from old to new.
 *
 * <p>The starts of the windows cut time into segments; segment i is what window i has and the next
 * shorter one has not, so that each event is added once and window i is the sum of segments 0 to i.
 */
final class WindowQuery {

    private final long t;
    private final Windows windows;
    private final long[] starts;
    private final Summary[] segments;
    private final int[] newcomers;

    WindowQuery(long t, Windows windows) {
        this.t = t;
        this.windows = windows;
        this.starts = windows.startsAsOf(t);
        this.segments = new Summary[starts.length];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Summary();
        }
        this.newcomers = new int[starts.length];
    }

    long time() {
        return t;
    }

    /** The time at which and before which no window sees an event. */
    long oldest() {
        return starts[starts.length - 1];
    }

    /** The segment of a time: the number of windows if all are shorter, −1 if it is after t. */
    int segment(long time) {
        if (time > t) {
            return -1;
        }
        int i = 0;
        while (i < starts.length && time <= starts[i]) {
            i++;
        }
        return i;
    }

    /**
     * Where the summary of events of these bounds goes unseen, or null if they must be looked at.
     */
    Summary whole(long minTime, long maxTime, long knownAt) {
        if (maxTime > t || knownAt > t) {
            return null;
        }
        int segment = segment(maxTime);
        return segment(minTime) == segment ? segments[segment] : null;
    }

    /** Adds a run of events, bit i of lasts saying that event i is the last of its counterparty. */
    void add(EventCursor events, long lasts) {
        for (int i = 0; events.next() && events.time() <= t; i++) {
            int segment = segment(events.time());
            if (segment < segments.length) {
                segments[segment].add(events, (int) (lasts >>> i) & 1);
            }
        }
    }

    /**
     * Corrects the number of counterparties by an event after t: one whose last occurrence is after
     * t was seen in the window nevertheless if it occurred before.
     */
    void addLater(EventCursor event) {
        if (event.previousTime() <= t) {
            for (int i = 0; i < starts.length; i++) {
                newcomers[i] += event.previousTime() > starts[i] ? 1 : 0;
            }
        }
    }

    /** Adds a day that has left the log to every window that it touches. */
    void addPane(Summary pane) {
        if (pane.minTime() <= t && pane.maxTime() > oldest()) {
            segments[Math.max(0, segment(pane.maxTime()))].add(pane);
        }
    }

    /** Adds events that have not been counted by their last occurrence. */
    void addHot(EventCursor events) {
        while (events.next() && events.time() <= t) {
            int segment = segment(events.time());
            if (segment < segments.length) {
                segments[segment].add(events, 0);
                addNewcomer(events.time(), events.previousTime());
            }
        }
    }

    /** Counts an event's counterparty in the windows that see the event but not the one before. */
    private void addNewcomer(long time, long previousTime) {
        for (int i = 0; i < starts.length; i++) {
            if (time > starts[i] && previousTime <= starts[i]) {
                newcomers[i]++;
            }
        }
    }

    WindowStatistics[] answer(long exactSince) {
        WindowStatistics[] answers = new WindowStatistics[starts.length];
        Summary total = new Summary();
        for (int i = 0; i < answers.length; i++) {
            total.add(segments[i]);
            int distinct = total.lastOccurrences() + newcomers[i];
            answers[i] = total.statistics(windows.length(i), distinct, starts[i] < exactSince);
        }
        return answers;
    }
}
