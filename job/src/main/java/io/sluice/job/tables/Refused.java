package io.sluice.job.tables;

import io.sluice.udfs.model.Hashes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what Postgres would not take, encrypted if there is a key, and says so. An error's message
 * may quote values of the row: it is kept with these, and only its kind is said in the clear.
 */
final class Refused {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final int LONGEST_KEY = 500;
    private static final String INSERT =
            "insert into sluice.refused_rows (\"table\", key, error, content, key_id, nonce)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final RawCipher cipher;
    private final Counter records;

    /**
     * None yet.
     *
     * @param cipher that encrypts, or null
     * @param records counts them
     */
    Refused(RawCipher cipher, Counter records) {
        this.cipher = cipher;
        this.records = records;
    }

    /** Keeps the rows of a record. */
    void keep(List<Row> rows, SQLException error, Connection connection) throws SQLException {
        records.inc();
        for (Row row : rows) {
            keep(
                    row.table().name(),
                    String.join("|", row.key()),
                    "SQLSTATE " + error.getSQLState(),
                    message(error) + named(row),
                    connection);
        }
    }

    /** Keeps a record that no row can be made of. */
    void keep(byte[] record, RuntimeException error, Connection connection) throws SQLException {
        records.inc();
        String form = Base64.getEncoder().encodeToString(record);
        keep(
                "unreadable",
                Hashes.hex128(form),
                error.getClass().getName(),
                message(error) + "record=" + form,
                connection);
    }

    private static String message(Exception error) {
        return "error=" + StorableText.text(String.valueOf(error.getMessage())) + "\n";
    }

    private static String named(Row row) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            named.add(row.table().columns().get(i).name() + "=" + row.values().get(i));
        }
        return String.join("\n", named);
    }

    private void keep(String table, String key, String error, String content, Connection connection)
            throws SQLException {
        String kept = key.length() > LONGEST_KEY ? Hashes.hex128(key) : key;
        LOG.error("a row for {} is in refused_rows, key {}: {}", table, kept, error);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, table);
            insert.setString(2, kept);
            insert.setString(3, error);
            if (cipher == null) {
                insert.setString(4, content);
                insert.setString(5, null);
                insert.setBytes(6, null);
            } else {
                byte[] clear = content.getBytes(StandardCharsets.UTF_8);
                RawCipher.Sealed sealed = cipher.seal(clear, table + "|" + kept);
                insert.setString(4, Base64.getEncoder().encodeToString(sealed.bytes()));
                insert.setString(5, cipher.keyId());
                insert.setBytes(6, sealed.nonce());
            }
            insert.executeUpdate();
        }
    }
}
