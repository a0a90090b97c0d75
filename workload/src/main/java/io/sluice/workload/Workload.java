package io.sluice.workload;

import io.sluice.workload.episode.Episodes;
import io.sluice.workload.habit.Habit;
import io.sluice.workload.habit.Habits;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.World;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The stream of payments of a world, in order of event time: equal options give equal payments.
 *
 * <p>It plans one day at a time and holds little more than a day. Payments are made whatever
 * becomes of earlier ones: a fraudster whose card was stopped goes on trying.
 */
public final class Workload implements Iterator<GeneratedPayment> {

    private static final long EARLIEST_LOCAL_MIDNIGHT = 14 * 3_600_000L;

    private final List<Habit> habits;
    private final Episodes episodes;
    private final Timeline timeline;
    private final Day last;
    private Day day;
    private GeneratedPayment next;

    /** The workload of these options. */
    public Workload(WorkloadOptions options) {
        Draw draw = new Draw(options.seed());
        World world = World.of(options);
        this.habits = Habits.of(options, world, draw.child("habits", 0));
        this.episodes = new Episodes(options, world, draw.child("episodes", 0));
        this.timeline = new Timeline(options.period(), options.seed());
        this.day = new Day(Day.of(options.period().start()).number() - 1);
        this.last = Day.of(options.period().end()).next();
        this.next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public GeneratedPayment next() {
        if (next == null) {
            throw new NoSuchElementException("the period is over");
        }
        GeneratedPayment current = next;
        next = advance();
        return current;
    }

    private GeneratedPayment advance() {
        GeneratedPayment earliest = timeline.pollBefore(complete());
        while (earliest == null && day.number() <= last.number()) {
            habits.forEach(habit -> habit.plan(day, timeline));
            episodes.plan(day, timeline);
            day = day.next();
            earliest = timeline.pollBefore(complete());
        }
        return earliest;
    }

    /** Nothing that is still to be planned comes before this time. */
    private long complete() {
        return day.number() > last.number()
                ? Long.MAX_VALUE
                : day.start() - EARLIEST_LOCAL_MIDNIGHT;
    }
}
