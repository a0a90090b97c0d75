package io.sluice.job.tables;

import io.sluice.job.config.TableSettings;
import io.sluice.udfs.model.Rejected;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** The table of what was refused. */
final class DeadLetterTable {

    private static final Table<Letter> TABLE =
            new Table<>(
                    "dead_letters",
                    4,
                    Table.Rule.FIRST,
                    List.of(
                            Column.day("day", letter -> letter.of().receivedAt()),
                            Column.text("topic", letter -> letter.of().topic()),
                            Column.whole("partition", letter -> letter.of().partition()),
                            Column.whole("offset", letter -> letter.of().offset()),
                            Column.constant("reason", letter -> letter.of().reason()),
                            Column.text("form", letter -> letter.of().form()),
                            Column.text("detail", letter -> letter.of().detail()),
                            Column.time("received_at", letter -> letter.of().receivedAt()),
                            Column.whole("length", letter -> letter.of().length()),
                            Column.text("sha256", letter -> letter.of().sha256()),
                            bytes("raw", Letter::raw),
                            Column.text("key_id", Letter::keyId),
                            bytes("nonce", Letter::nonce)));

    private DeadLetterTable() {}

    private record Letter(Rejected of, byte[] raw, String keyId, byte[] nonce) {}

    /** Encrypts if there is a key. */
    static Layout<Rejected> layout(TableSettings tables) {
        RawCipher cipher = RawCipher.of(tables);
        return cipher == null
                ? taken -> List.of(TABLE.row(new Letter(taken, taken.raw(), null, null)))
                : taken -> List.of(TABLE.row(sealed(taken, cipher)));
    }

    private static Letter sealed(Rejected taken, RawCipher cipher) {
        RawCipher.Sealed sealed = cipher.seal(taken.raw(), taken.place());
        return new Letter(taken, sealed.bytes(), cipher.keyId(), sealed.nonce());
    }

    private static Column<Letter> bytes(String name, Function<Letter, byte[]> value) {
        return new Column<>(name, "bytea", letter -> hex(value.apply(letter)));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }
}
