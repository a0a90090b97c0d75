package io.sluice.job.state;

import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.streaming.api.TimerService;

/**
 * For how long a row counts after the latest record that it tells of. The times of records decide,
 * so that a replay remembers as much as the first run did; a timer, one for each row, only takes
 * away what is over. All times are epoch milliseconds.
 */
public final class Memory implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long span;

    /** Of that length. */
    public Memory(Duration span) {
        this.span = span.toMillis();
    }

    /** How long that is. */
    public long millis() {
        return span;
    }

    /** Whether a row with that latest record tells nothing to a record of now. */
    public boolean isOver(long latest, long now) {
        return now > end(latest);
    }

    /** Sets the timer of a row that was not there before. */
    public void begin(long latest, TimerService timers) {
        timers.registerEventTimeTimer(end(latest));
    }

    /** Whether a row is to be cleared at its timer; else its timer is set again. */
    public boolean endsAt(long time, long latest, TimerService timers) {
        if (time >= end(latest)) {
            return true;
        }
        timers.registerEventTimeTimer(end(latest));
        return false;
    }

    private long end(long latest) {
        return latest + span;
    }
}
