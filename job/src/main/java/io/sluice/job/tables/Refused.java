package io.sluice.job.tables;

import io.sluice.udfs.model.Hashes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what Postgres would not take, and says so. */
final class Refused {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final int LONGEST_KEY = 500;
    private static final String INSERT =
            "insert into sluice.refused_rows (\"table\", key, error, content)"
                    + " values (?, ?, ?, ?) on conflict do nothing";

    private Refused() {}

    static void keep(Row row, SQLException error, Connection connection) throws SQLException {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            named.add(row.table().columns().get(i).name() + "=" + row.values().get(i));
        }
        keep(
                row.table().name(),
                String.join("|", row.key()),
                error.getMessage(),
                String.join("\n", named),
                connection);
    }

    static void keep(String table, String key, String error, String content, Connection connection)
            throws SQLException {
        LOG.error("a row for {} is in refused_rows, key {}: {}", table, key, error);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, table);
            insert.setString(2, key.length() > LONGEST_KEY ? Hashes.hex128(key) : key);
            insert.setString(3, StorableText.text(String.valueOf(error)));
            insert.setString(4, content);
            insert.executeUpdate();
        }
    }
}
