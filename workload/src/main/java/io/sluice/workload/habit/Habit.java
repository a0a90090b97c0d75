package io.sluice.workload.habit;

import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;

/** Something that is done again and again. */
public interface Habit {

    /**
     * Plans what is done on a day.
     *
     * @param day of the local calendar of whoever does it, so that its instants begin up to 14 h
     *     before the same day in UTC; what follows from it may be planned for any later time
     * @param timeline takes the payments
     */
    void plan(Day day, Timeline timeline);
}
