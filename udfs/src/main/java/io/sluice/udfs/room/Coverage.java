package io.sluice.udfs.room;

import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.WindowStatistics;

/** Says of evidence from windows what they did not see. */
final class Coverage {

    private Coverage() {}

    /**
     * The evidence with its labels: since when the log has been kept, if that is within the longest
     * window, and whether a window is approximate.
     *
     * @param windows shortest first
     * @param time of the payment, epoch milliseconds
     */
    static Evidence label(Evidence evidence, EventLog log, WindowStatistics[] windows, long time) {
        long since = log.coverageSince();
        long longest = windows[windows.length - 1].windowMillis();
        boolean young = since != Long.MAX_VALUE && since > time - longest;
        Evidence covered = young ? evidence.coveredSince(since) : evidence;
        return approximate(windows) ? covered.cut() : covered;
    }

    private static boolean approximate(WindowStatistics[] windows) {
        for (WindowStatistics window : windows) {
            if (window.approximate()) {
                return true;
            }
        }
        return false;
    }
}
