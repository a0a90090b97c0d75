package io.sluice.job.tables;

import io.sluice.job.config.TableSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/**
 * Records between the task, which adds them, and the thread that writes them. They are in here
 * until they are written, so that a checkpoint finds all that are not.
 *
 * @param <T> the records
 */
final class WaitingRecords<T> {

    /** Of the bytes that may wait; a batch takes no more, since rows are longer than records. */
    private static final int SHARE = 16;

    private final int most;
    private final int mostBytes;
    private final int batch;
    private final ToIntFunction<T> size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Sized<T>> waiting = new ArrayDeque<>();
    private long bytes;
    private long added;
    private long written;
    private long wanted;
    private boolean closed;

    /**
     * Without records.
     *
     * @param tables how many records and bytes may wait, and how many are taken at once
     * @param size of a record in bytes; asked by whoever adds it
     */
    WaitingRecords(TableSettings tables, ToIntFunction<T> size) {
        this.most = tables.pending();
        this.mostBytes = tables.pendingBytes();
        this.batch = tables.batch();
        this.size = size;
    }

    private record Sized<T>(T content, int bytes) {}

    /** Adds one; waits while there are too many, or too many bytes. */
    void add(T taken) throws InterruptedException {
        Sized<T> sized = sized(taken);
        lock.lockInterruptibly();
        try {
            while ((waiting.size() >= most || bytes >= mostBytes) && !closed) {
                changed.await();
            }
            put(sized);
        } finally {
            lock.unlock();
        }
    }

    /** Adds what waited before a restart, however many. */
    void restore(Collection<T> earlier) {
        lock.lock();
        try {
            earlier.forEach(taken -> put(sized(taken)));
        } finally {
            lock.unlock();
        }
    }

    private Sized<T> sized(T taken) {
        return new Sized<>(taken, size.applyAsInt(taken));
    }

    private void put(Sized<T> taken) {
        waiting.addLast(taken);
        bytes += taken.bytes();
        added++;
        if (waiting.size() == 1 || isBatch()) {
            changed.signalAll();
        }
    }

    private boolean isBatch() {
        return waiting.size() >= batch || bytes >= mostBytes / SHARE;
    }

    /**
     * The oldest, which stay in here: a full batch, by number or bytes, or what has come within a
     * time, or what is asked for at once. Empty only after the end.
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
            while (!isBatch() && written >= wanted && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed ? List.of() : oldest();
        } finally {
            lock.unlock();
        }
    }

    /** One at least, however long it is. */
    private List<T> oldest() {
        List<T> oldest = new ArrayList<>();
        int taken = 0;
        for (Sized<T> next : waiting) {
            taken += next.bytes();
            if (oldest.size() == batch || !oldest.isEmpty() && taken > mostBytes / SHARE) {
                break;
            }
            oldest.add(next.content());
        }
        return oldest;
    }

    /** So many of the oldest are written. */
    void written(int records) {
        lock.lock();
        try {
            for (int i = 0; i < records; i++) {
                bytes -= waiting.removeFirst().bytes();
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
            return waiting.stream().map(Sized::content).toList();
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

    /** Of all that is not written. */
    long bytes() {
        lock.lock();
        try {
            return bytes;
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
