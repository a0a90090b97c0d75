package io.sluice.job.tables;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.postgres.Connections;
import io.sluice.job.postgres.SqlFaults;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes records over one connection, all of a call or none, and alone those that can't be stored
 * into the table of refused rows. Used by one thread.
 *
 * @param <T> the records
 */
final class TableConnection<T> implements AutoCloseable {

    private final PostgresSettings postgres;
    private final Layout<T> layout;
    private final SimpleVersionedSerializer<T> form;
    private final Days days;
    private final Refused refused;

    /** Opened and closed by the thread that writes; another may only abort it. */
    private volatile Connection connection;

    TableConnection(
            PostgresSettings postgres,
            Layout<T> layout,
            SimpleVersionedSerializer<T> form,
            Days days,
            Refused refused) {
        this.postgres = postgres;
        this.layout = layout;
        this.form = form;
        this.days = days;
        this.refused = refused;
    }

    /**
     * Writes them; afterwards they are committed.
     *
     * @throws SQLException if Postgres is away; all may be tried again
     * @throws IOException if the password's file can't be read
     */
    void write(List<T> records) throws SQLException, IOException {
        if (connection == null) {
            connection = Connections.open(postgres);
        }
        List<List<Row>> rows = new ArrayList<>(records.size());
        for (T taken : records) {
            rows.add(rows(taken));
        }
        store(rows);
    }

    private List<Row> rows(T taken) throws SQLException, IOException {
        try {
            return layout.rows(taken);
        } catch (RuntimeException e) {
            refused.keep(form.serialize(taken), e, connection);
            return List.of();
        }
    }

    private void store(List<List<Row>> records) throws SQLException {
        Batch batch = new Batch(records.stream().flatMap(List::stream).toList());
        Set<String> grown = days.ensure(batch, connection);
        try {
            commit(batch);
        } catch (SQLException e) {
            if (!SqlFaults.isOfTheRow(e)) {
                throw e;
            }
            divide(records, e);
        }
        days.drop(grown, connection);
    }

    private void commit(Batch batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            batch.write(connection);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void divide(List<List<Row>> records, SQLException error) throws SQLException {
        int half = records.size() / 2;
        if (half > 0) {
            store(records.subList(0, half));
            store(records.subList(half, records.size()));
            return;
        }
        refused.keep(records.get(0), error, connection);
    }

    /** Ends a write that waits for the server; by any thread. */
    void abort() {
        Connection busy = connection;
        if (busy != null) {
            try {
                busy.abort(Runnable::run);
            } catch (SQLException e) {
                // It is given up in any case.
            }
        }
    }

    /** Lets go of the connection; the next write opens another. */
    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is given up in any case.
            }
            connection = null;
        }
    }
}
