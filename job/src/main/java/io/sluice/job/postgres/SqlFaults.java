package io.sluice.job.postgres;

import java.sql.SQLException;
import java.util.Set;

/** Tells whose fault an error of Postgres is. */
public final class SqlFaults {

    /** Data exception, integrity violation, program limit exceeded: trying again won't help. */
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "54");

    private SqlFaults() {}

    /** The first line of what went wrong. */
    public static String line(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Whether a row can't be stored as it is. All else passes, or an operator mends it: lost
     * connections, a full disk, a deadlock, a missing privilege.
     */
    public static boolean isOfTheRow(SQLException error) {
        String state = error.getSQLState();
        return state != null && state.length() == 5 && OF_THE_ROW.contains(state.substring(0, 2));
    }
}
