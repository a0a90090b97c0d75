package io.sluice.job;

import io.sluice.job.alerts.AlertSink;
import io.sluice.job.config.Settings;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.tables.Tables;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.Rejected;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * All that the consequences write.
 *
 * @param alerts the alerts topic
 * @param tables what analysts query, or null if there is no Postgres
 */
public record ConsequencesSinks(Sink<AlertGroup> alerts, TableSinks tables) {

    /**
     * What analysts query.
     *
     * @param decisions payments and decisions, of ledger records that stand
     * @param alerts single alerts
     * @param groups groups of alerts
     * @param accounts the risk of accounts
     * @param deadLetters what was refused
     * @param outcomes what became of payments
     */
    public record TableSinks(
            Sink<LedgerEntry> decisions,
            Sink<Alert> alerts,
            Sink<AlertGroup> groups,
            Sink<AccountRisk> accounts,
            Sink<Rejected> deadLetters,
            Sink<Outcome> outcomes) {}

    /** The real ones. */
    public static ConsequencesSinks real(Settings settings) {
        return new ConsequencesSinks(
                AlertSink.sink(settings.kafka(), settings.consequences().alerts()),
                settings.postgres().isGiven() ? tables(settings) : null);
    }

    private static TableSinks tables(Settings settings) {
        Tables tables = new Tables(settings);
        return new TableSinks(
                tables.decisions(),
                tables.alerts(),
                tables.alertGroups(),
                tables.accountRisk(settings.consequences().halfLife()),
                tables.deadLetters(),
                tables.outcomes());
    }
}
