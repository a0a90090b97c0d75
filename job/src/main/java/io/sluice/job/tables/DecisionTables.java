package io.sluice.job.tables;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Decision;
import java.util.List;

/** The tables of payments and of the decisions on them. */
final class DecisionTables {

    private static final Table<LedgerRow> TRANSACTIONS =
            new Table<>(
                    "transactions",
                    3,
                    Table.Rule.FIRST,
                    List.of(
                            Column.day("day", LedgerRow::paymentTime),
                            Column.text("sender", row -> row.entry().identity().sender()),
                            Column.text("id", row -> row.entry().identity().id()),
                            Column.time("payment_time", LedgerRow::paymentTime),
                            Column.time("received_at", LedgerRow::receivedAt),
                            payment("recipient"),
                            payment("kind"),
                            payment("original_id"),
                            payment("channel"),
                            payment("instrument"),
                            new Column<>("amount", "numeric", row -> row.paymentText("amount")),
                            payment("currency"),
                            new Column<>(
                                    "reference_micros",
                                    "bigint",
                                    row -> row.scalar("reference_micros")),
                            payment("merchant_name"),
                            payment("merchant_id"),
                            payment("category"),
                            Column.json("location", row -> row.payment("location")),
                            new Column<>(
                                    "utc_offset_minutes",
                                    "integer",
                                    row -> row.paymentText("utc_offset")),
                            payment("device_id"),
                            payment("device_type"),
                            payment("ip"),
                            Column.json("biometrics", row -> row.payment("biometrics")),
                            payment("chain_id"),
                            payment("tx_hash"),
                            new Column<>("block", "bigint", row -> row.paymentText("block")),
                            payment("token"),
                            payment("incumbent_decision"),
                            Column.text("content_hash", row -> row.entry().contentHash()),
                            Column.texts("assumed", row -> row.texts("assumed")),
                            Column.text(
                                    "source_topic",
                                    row -> row.json().path("origin").path("topic").asText()),
                            Column.whole(
                                    "source_partition",
                                    row -> row.json().path("origin").path("partition").asInt()),
                            Column.whole(
                                    "source_offset",
                                    row -> row.json().path("origin").path("offset").asLong())));

    private static final Table<LedgerRow> DECISIONS =
            new Table<>(
                    "decisions",
                    4,
                    Table.Rule.FIRST,
                    List.of(
                            Column.day("day", LedgerRow::paymentTime),
                            Column.text("sender", row -> row.entry().identity().sender()),
                            Column.text("id", row -> row.entry().identity().id()),
                            Column.whole("revision", row -> row.entry().revision()),
                            Column.time("payment_time", LedgerRow::paymentTime),
                            Column.text("content_hash", row -> row.entry().contentHash()),
                            Column.whole("score", row -> row.entry().score()),
                            verdict("level"),
                            verdict("action"),
                            verdict("mode"),
                            verdict("override"),
                            verdict("anomaly"),
                            Column.texts("alert_types", row -> row.texts("alert_types")),
                            Column.text(
                                    "episode_id",
                                    row -> row.json().path("episode").path("id").asText(null)),
                            new Column<>(
                                    "confidence",
                                    "double precision",
                                    row -> row.scalar("confidence")),
                            Column.json("reasons", row -> row.json().path("reasons")),
                            Column.json("evidence", row -> row.json().path("evidence")),
                            new Column<>("features", "double precision[]", LedgerRow::features),
                            Column.text(
                                    "feature_registry",
                                    row -> row.json().path("features").path("registry").asText()),
                            Column.json("versions", row -> row.json().path("versions")),
                            new Column<>("degraded", "boolean", row -> row.scalar("degraded")),
                            Column.texts("missing", row -> row.texts("missing")),
                            Column.texts("truncated", row -> row.texts("truncated")),
                            Column.texts("assumed", row -> row.texts("assumed")),
                            Column.whole("took_ms", row -> row.json().path("took_ms").asLong()),
                            Column.whole("ledger_partition", row -> row.entry().partition()),
                            Column.whole("ledger_offset", row -> row.entry().offset()),
                            Column.time("appended_at", row -> row.entry().appendedAt())));

    private DecisionTables() {}

    /** The payment once, with its binding revision; each revision of the decision. */
    static List<Row> rows(LedgerEntry entry) {
        if (!entry.isDecision()) {
            return List.of();
        }
        LedgerRow row = LedgerRow.of(entry);
        return entry.revision() == Decision.BINDING
                ? List.of(TRANSACTIONS.row(row), DECISIONS.row(row))
                : List.of(DECISIONS.row(row));
    }

    private static Column<LedgerRow> payment(String name) {
        return Column.text(name, row -> row.paymentText(name));
    }

    private static Column<LedgerRow> verdict(String name) {
        return Column.text(name, row -> row.text(name));
    }
}
