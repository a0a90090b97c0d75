package io.sluice.job.tables;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.metrics.Counter;

/**
 * Hands records to a thread of its own, so that the task and its checkpoints never wait for a
 * Postgres that doesn't answer. What isn't written when a checkpoint comes goes into it.
 *
 * @param <T> the records
 */
final class PostgresWriter<T> implements StatefulSinkWriter<T, T> {

    /** How long the first record of a batch waits for others, milliseconds. */
    private static final long LINGER = 200;

    /** How long a checkpoint waits for a Postgres that answers, milliseconds. */
    private static final long PATIENCE = 200;

    private static final long NO_END = -1;

    /** How long the thread may take to end by itself, milliseconds. */
    private static final long FAREWELL = 1_000;

    private final WaitingRecords<T> waiting;
    private final TableConnection<T> connection;
    private final Outage outage;
    private final Counter written;
    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean late;

    PostgresWriter(
            String name,
            WaitingRecords<T> waiting,
            TableConnection<T> connection,
            Outage outage,
            Counter written) {
        this.waiting = waiting;
        this.connection = connection;
        this.outage = outage;
        this.written = written;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void restore(Collection<T> earlier) {
        waiting.restore(earlier);
    }

    void start() {
        thread.start();
    }

    @Override
    public void write(T taken, Context context) throws InterruptedException {
        check();
        waiting.add(taken);
    }

    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        check();
        if (endOfInput) {
            waiting.flush(NO_END);
            check();
        } else if (!late && !outage.isOn()) {
            late = !waiting.flush(PATIENCE);
        }
    }

    @Override
    public List<T> snapshotState(long checkpoint) {
        return waiting.all();
    }

    @Override
    public void close() throws InterruptedException {
        waiting.close();
        thread.interrupt();
        thread.join(FAREWELL);
        connection.abort();
        thread.join(FAREWELL);
    }

    private void check() {
        if (failure != null) {
            throw new IllegalStateException("the thread that writes rows died", failure);
        }
    }

    private void run() {
        try {
            while (!waiting.isClosed()) {
                deliver(waiting.take(LINGER));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
            waiting.close();
        } finally {
            connection.close();
        }
    }

    private void deliver(List<T> records) throws InterruptedException {
        try {
            connection.write(records);
        } catch (SQLException | IOException e) {
            connection.close();
            waiting.pause(outage.failed(e, waiting.size()));
            return;
        }
        outage.over(waiting.size());
        late = false;
        written.inc(records.size());
        waiting.written(records.size());
    }
}
