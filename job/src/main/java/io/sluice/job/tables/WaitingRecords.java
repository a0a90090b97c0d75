package io.sluice.job.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records between the task, which adds them, and the thread that writes them. They are in here
 * until they are written, so that a checkpoint finds all that are not.
 *
 * @param <T> the records
 */
final class WaitingRecords<T> {

    private final int most;
    private final int batch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<T> waiting = new ArrayDeque<>();
    private long added;
    private long written;
    private long wanted;
    private boolean closed;

    /**
     * Without records.
     *
     * @param most that may wait
     * @param batch most that are taken at once
     */
    WaitingRecords(int most, int batch) {
        this.most = most;
        this.batch = batch;
    }

    /** Adds one; waits while there are too many. */
    void add(T taken) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.size() >= most && !closed) {
                changed.await();
            }
            put(taken);
        } finally {
            lock.unlock();
        }
    }

    /** Adds what waited before a restart, however many. */
    void restore(Collection<T> earlier) {
        lock.lock();
        try {
            earlier.forEach(this::put);
        } finally {
            lock.unlock();
        }
    }

    private void put(T taken) {
        waiting.addLast(taken);
        added++;
        if (waiting.size() == 1 || waiting.size() >= batch) {
            changed.signalAll();
        }
    }

    /**
     * The oldest, which stay in here: a full batch, or what has come within a time, or what is
     * asked for at once. Empty only after the end.
     *
     * @param linger milliseconds that the first of a batch waits for others
     */
    List<T> take(long linger) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            long left = TimeUnit.MILLISECONDS.toNanos(linger);
            while (waiting.size() < batch && written >= wanted && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed ? List.of() : waiting.stream().limit(batch).toList();
        } finally {
            lock.unlock();
        }
    }

    /** So many of the oldest are written. */
    void written(int records) {
        lock.lock();
        try {
            for (int i = 0; i < records; i++) {
                waiting.removeFirst();
            }
            written += records;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks for all that came up to now to be written, and waits for it.
     *
     * @param patience most milliseconds; negative for no end
     * @return whether it is done
     */
    boolean flush(long patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            wanted = added;
            changed.signalAll();
            long left = TimeUnit.MILLISECONDS.toNanos(patience);
            while (written < wanted && !closed && left != 0) {
                if (patience < 0) {
                    changed.await();
                } else {
                    left = Math.max(0, changed.awaitNanos(left));
                }
            }
            return written >= wanted;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the writing thread wait, but not beyond the end. */
    void pause(long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** All that is not written, oldest first. */
    List<T> all() {
        lock.lock();
        try {
            return new ArrayList<>(waiting);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** The end: whoever waits goes on. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
