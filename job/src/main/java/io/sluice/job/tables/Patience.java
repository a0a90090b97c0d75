package io.sluice.job.tables;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * While it is open, a statement of the connection may take as long as moving the rows of a day
 * takes. Not without end, so that a server that vanished in the middle is noticed some time.
 *
 * @param connection that waits
 * @param usual milliseconds that it waits otherwise
 */
record Patience(Connection connection, int usual) implements AutoCloseable {

    /** One hour: hundreds of millions of rows. */
    private static final int LONG = 3_600_000;

    static Patience of(Connection connection) throws SQLException {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONG);
        return new Patience(connection, usual);
    }

    @Override
    public void close() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, usual);
    }
}
