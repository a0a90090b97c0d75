package io.sluice.local.figures;

import java.util.ArrayDeque;
import java.util.Deque;

/** Events a second over the last few seconds. */
final class Throughput {

    private static final double SPAN_SECONDS = 5;

    private record Mark(double seconds, long events) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** The rate, when so many events had come so many seconds after the start. */
    double at(double seconds, long events) {
        while (marks.size() > 1 && marks.peekFirst().seconds() < seconds - SPAN_SECONDS) {
            marks.removeFirst();
        }
        marks.addLast(new Mark(seconds, events));
        Mark oldest = marks.peekFirst();
        double span = seconds - oldest.seconds();
        return span > 0 ? (events - oldest.events()) / span : 0;
    }
}
