package io.sluice.job.alerts;

import io.sluice.job.ledger.LedgerDecision;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Episode;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Ledger records to alerts: those that have an episode. */
public final class RaiseAlerts implements FlatMapFunction<LedgerDecision, Alert> {

    private static final long serialVersionUID = 1L;
    private static final int NO_REVISION = 0;
    private static final int LONGEST_TEXT = 1000;

    private final boolean recalls;

    private RaiseAlerts(boolean recalls) {
        this.recalls = recalls;
    }

    /** Of decisions and notices as they say. */
    public static RaiseAlerts ofLedger() {
        return new RaiseAlerts(false);
    }

    /** Of decisions that take back an approval. */
    public static RaiseAlerts ofRecalls() {
        return new RaiseAlerts(true);
    }

    @Override
    public void flatMap(LedgerDecision told, Collector<Alert> out) {
        boolean passed = told.entry().isDecision() && told.entry().action() == Action.APPROVE;
        if (told.episode() != null && !passed) {
            out.collect(alert(told, told.entry()));
        }
    }

    private Alert alert(LedgerDecision told, LedgerEntry entry) {
        boolean decided = entry.isDecision();
        return new Alert(
                recalls ? recall(told) : told.episode(),
                told.identity(),
                decided ? entry.revision() : NO_REVISION,
                told.time(),
                decided ? entry.score() : 0,
                decided ? entry.action() : null,
                text(decided ? told.text() : "other content: " + entry.contentHash()),
                told.referenceMicros(),
                entry.appendedAt());
    }

    /** A list's reason may be of any length, and so may what is no hash. */
    private static String text(String reason) {
        return reason.length() <= LONGEST_TEXT ? reason : reason.substring(0, LONGEST_TEXT);
    }

    private static Episode recall(LedgerDecision told) {
        return Episode.at(
                AlertType.RECALL,
                Episode.sender(told.identity().sender()),
                told.episode().window(),
                told.time());
    }
}
