package io.sluice.job.tables;

import io.sluice.udfs.model.Outcome;
import java.util.List;

/** The table of what became of payments. */
final class OutcomeTable {

    private static final Table<Outcome> TABLE =
            new Table<>(
                    "outcomes",
                    6,
                    Table.Rule.FIRST,
                    List.of(
                            Column.day("day", Outcome::knownAt),
                            Column.text("sender", outcome -> outcome.identity().sender()),
                            Column.text("transaction_id", outcome -> outcome.identity().id()),
                            Column.constant("kind", Outcome::kind),
                            Column.text(
                                    "source",
                                    outcome -> outcome.source() == null ? "" : outcome.source()),
                            Column.time("known_at", Outcome::knownAt),
                            Column.time("occurred_at", Outcome::occurredAt),
                            Column.time("received_at", Outcome::receivedAt)));

    private OutcomeTable() {}

    static List<Row> rows(Outcome outcome) {
        return List.of(TABLE.row(outcome));
    }
}
