package io.sluice.job.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Episode;
import java.util.List;

/** The tables of what people are told. */
final class AlertTables {

    private static final Table<Alert> ALERTS =
            new Table<>(
                    "alerts",
                    2,
                    Table.Rule.FIRST,
                    List.of(
                            Column.day("day", Alert::time),
                            Column.text("id", Alert::id),
                            Column.text("group_id", alert -> alert.episode().id()),
                            Column.constant("type", alert -> alert.episode().type()),
                            Column.text("group_key", alert -> alert.episode().key()),
                            Column.text("sender", alert -> alert.identity().sender()),
                            Column.text("transaction_id", alert -> alert.identity().id()),
                            Column.whole("revision", Alert::revision),
                            Column.time("payment_time", Alert::time),
                            Column.whole("score", Alert::score),
                            Column.constant("action", Alert::action),
                            Column.text("text", Alert::text),
                            new Column<>("reference_micros", "bigint", AlertTables::value),
                            Column.time("known_at", Alert::knownAt)));

    private static final Table<AlertGroup> GROUPS =
            new Table<>(
                    "alert_groups",
                    1,
                    Table.Rule.GREATEST_VERSION,
                    List.of(
                            Column.text("id", group -> group.episode().id()),
                            Column.whole("version", AlertGroup::version),
                            Column.constant("type", group -> group.episode().type()),
                            Column.text("group_key", group -> group.episode().key()),
                            Column.time("window_start", group -> start(group.episode(), 0)),
                            Column.time("window_end", group -> start(group.episode(), 1)),
                            Column.whole("alerts", AlertGroup::alerts),
                            Column.whole("cleared", AlertGroup::cleared),
                            new Column<>(
                                    "retracted",
                                    "boolean",
                                    group -> Boolean.toString(group.isRetracted())),
                            Column.constant("action", AlertGroup::action),
                            Column.whole("max_score", group -> group.worst().score()),
                            Column.time("first_payment", AlertGroup::firstTime),
                            Column.time("last_payment", AlertGroup::lastTime),
                            Column.whole("reference_micros", AlertGroup::referenceMicros),
                            Column.time("opened_at", AlertGroup::openedAt),
                            Column.time("updated_at", AlertGroup::updatedAt),
                            Column.text("worst_sender", group -> group.worst().identity().sender()),
                            Column.text(
                                    "worst_transaction_id", group -> group.worst().identity().id()),
                            Column.text("worst_text", group -> group.worst().text()),
                            Column.json("earliest", AlertTables::earliest)));

    private AlertTables() {}

    static List<Row> rows(Alert alert) {
        return List.of(ALERTS.row(alert));
    }

    static List<Row> rows(AlertGroup group) {
        return List.of(GROUPS.row(group));
    }

    private static String value(Alert alert) {
        return alert.referenceMicros() == Assessment.NO_RATE
                ? null
                : Long.toString(alert.referenceMicros());
    }

    private static long start(Episode episode, int later) {
        return (episode.bucket() + later) * episode.window();
    }

    private static JsonNode earliest(AlertGroup group) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        for (Alert alert : group.earliest()) {
            alerts.addObject()
                    .put("sender", alert.identity().sender())
                    .put("id", alert.identity().id())
                    .put("score", alert.score())
                    .put("time", StorableText.time(alert.time()));
        }
        return alerts;
    }
}
