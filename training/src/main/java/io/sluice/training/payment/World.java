package io.sluice.training.payment;

import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Identity;
import io.sluice.workload.features.FeatureRow;
import io.sluice.workload.features.FeatureTable;
import io.sluice.workload.features.FeatureTableReader;
import io.sluice.workload.model.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All rows of one feature table in order of event time. Senders and episodes carry the name of the
 * world, as those of different tables are different ones whatever they are called.
 *
 * @param name of the world
 * @param rows in order of event time
 */
record World(String name, List<FeatureRow> rows) {

    /**
     * Reads a table.
     *
     * @throws IOException if it cannot be read or is empty
     */
    static World read(String name, Path file, FeatureRegistry registry) throws IOException {
        List<FeatureRow> rows = new ArrayList<>();
        try (FeatureTableReader reader = FeatureTable.read(file, registry)) {
            for (Optional<FeatureRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(named(name, row.get()));
            }
        }
        if (rows.isEmpty()) {
            throw new IOException(file + ": no rows");
        }
        rows.sort(Comparator.comparingLong(FeatureRow::timestamp));
        return new World(name, rows);
    }

    private static FeatureRow named(String world, FeatureRow row) {
        Label label = row.label();
        Identity identity =
                new Identity(world + ":" + label.identity().sender(), label.identity().id());
        String episode = label.isFraud() ? world + ":" + label.episode() : null;
        return new FeatureRow(
                new Label(identity, label.typology(), episode, label.hardNegative()),
                row.timestamp(),
                row.receivedAt(),
                row.amountMicros(),
                row.knownAt(),
                row.features());
    }

    /** Event time of the first row, epoch milliseconds. */
    long start() {
        return rows.get(0).timestamp();
    }

    /** Event time of the last row, epoch milliseconds. */
    long end() {
        return rows.get(rows.size() - 1).timestamp();
    }
}
