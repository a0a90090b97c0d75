package io.sluice.job.tables;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Settings;
import io.sluice.job.config.TableOptions;
import io.sluice.job.config.TableSettings;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerEntryCodec;
import io.sluice.job.postgres.Schema;
import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.account.AccountRiskCodec;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertCodec;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.alert.AlertGroupCodec;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeCodec;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.model.RejectedCodec;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.util.function.SerializableFunction;

/** The sinks of the tables. */
public final class Tables {

    private final PostgresSettings postgres;
    private final TableSettings tables;

    /** By these settings. */
    public Tables(Settings settings) {
        this(settings.postgres(), settings.tables());
    }

    Tables(PostgresSettings postgres, TableSettings tables) {
        this.postgres = postgres;
        this.tables = tables;
    }

    /**
     * Brings the schema to this version, once before the sinks write.
     *
     * @throws RefusedStartException in one line, if they could not write
     */
    public void prepare() {
        try {
            RawCipher.of(tables);
        } catch (UncheckedIOException e) {
            throw new RefusedStartException(
                    TableOptions.KEY_FILE.key() + ": " + e.getCause().getMessage(), e);
        }
        Schema.migrate(postgres);
    }

    /** Decisions that stand, each with its payment; other records of the ledger are passed over. */
    public Sink<LedgerEntry> decisions() {
        return sink("decisions", settings -> DecisionTables::rows, LedgerEntryCodec.class);
    }

    /** Alerts, one for each payment and pattern. */
    public Sink<Alert> alerts() {
        return sink("alerts", settings -> AlertTables::rows, AlertCodec.class);
    }

    /** The newest version of each group of alerts. */
    public Sink<AlertGroup> alertGroups() {
        return sink("alert groups", settings -> AlertTables::rows, AlertGroupCodec.class);
    }

    /**
     * The newest version of the risk of each account.
     *
     * @param halfLife in which charges fade by half
     */
    public Sink<AccountRisk> accountRisk(Duration halfLife) {
        return sink(
                "risks of accounts",
                settings -> AccountTable.layout(halfLife),
                AccountRiskCodec.class);
    }

    /** What was refused. */
    public Sink<Rejected> deadLetters() {
        return sink("dead letters", DeadLetterTable::layout, RejectedCodec.class);
    }

    /** What became of payments. */
    public Sink<Outcome> outcomes() {
        return sink("outcomes", settings -> OutcomeTable::rows, OutcomeCodec.class);
    }

    private <T> Sink<T> sink(
            String what,
            SerializableFunction<TableSettings, Layout<T>> layout,
            Class<? extends Codec<T>> codec) {
        return new PostgresSink<>(
                what, postgres, tables, layout, CodecSerializer.ofImmutable(codec));
    }
}
