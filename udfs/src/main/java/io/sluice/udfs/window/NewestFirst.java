package io.sluice.udfs.window;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Walks back over the events of (after, upTo]; it reads a leaf when it comes to it. */
final class NewestFirst implements Iterator<Event> {

    private final long upTo;
    private final long after;
    private final Function<EventKey, List<Event>> runBefore;
    private List<Event> run;
    private int left;

    /**
     * A walk.
     *
     * @param upTo epoch milliseconds, inclusive
     * @param after epoch milliseconds, exclusive
     * @param runBefore gives the last run of events that begins before a key, empty if there is
     *     none
     */
    NewestFirst(long upTo, long after, Function<EventKey, List<Event>> runBefore) {
        this.upTo = upTo;
        this.after = after;
        this.runBefore = runBefore;
        moveTo(runBefore.apply(new EventKey(upTo, Long.MAX_VALUE)));
    }

    private void moveTo(List<Event> next) {
        run = next;
        left = next.size();
        while (left > 0 && run.get(left - 1).time() > upTo) {
            left--;
        }
    }

    @Override
    public boolean hasNext() {
        while (left == 0 && !run.isEmpty()) {
            moveTo(runBefore.apply(run.get(0).key()));
        }
        return left > 0 && run.get(left - 1).time() > after;
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return run.get(--left);
    }
}
