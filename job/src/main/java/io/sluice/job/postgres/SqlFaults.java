package io.sluice.job.postgres;

import java.sql.SQLException;
import java.util.Set;

/** Tells whose fault an error of Postgres is. */
public final class SqlFaults {

    /** Data exception, integrity violation, program limit exceeded: trying again won't help. */
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "54");

    /**
     * A check violation. No table has a check of its own: the row was on its way into a partition
     * that lost the row's day to another meanwhile, and finds that one when it is written anew.
     */
    private static final String DAY_HAS_MOVED = "23514";

    private SqlFaults() {}

    /** The first line of what went wrong. */
    public static String line(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Whether a row can't be stored as it is. All else passes, or an operator mends it: lost
     * connections, a full disk, a deadlock, a missing privilege, a day that has just been made.
     */
    public static boolean isOfTheRow(SQLException error) {
        String state = error.getSQLState();
        return state != null
                && state.length() == 5
                && !state.equals(DAY_HAS_MOVED)
                && OF_THE_ROW.contains(state.substring(0, 2));
    }
}
