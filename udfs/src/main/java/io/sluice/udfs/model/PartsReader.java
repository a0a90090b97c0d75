package io.sluice.udfs.model;

import java.util.Locale;

/** Reads the parts of a payment that have a record of their own. */
final class PartsReader {

    private static final int MOST_OFFSET_MINUTES = 18 * 60;

    private PartsReader() {}

    static Merchant merchant(FieldReader<TransactionField> reader) {
        String name = reader.text(TransactionField.MERCHANT_NAME, TextRules.LONG);
        String id = reader.text(TransactionField.MERCHANT_ID, TextRules.LONG);
        String category = reader.text(TransactionField.CATEGORY, TextRules.SHORT);
        return name == null && id == null && category == null
                ? Merchant.NONE
                : new Merchant(name, id, category);
    }

    static Integer utcOffset(FieldReader<TransactionField> reader) {
        String text = reader.text(TransactionField.UTC_OFFSET, TextRules.SHORT);
        if (text == null) {
            return null;
        }
        Long minutes = Numbers.whole(text, -MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES);
        if (minutes == null) {
            reader.refuse(
                    RejectReason.INVALID_TIMESTAMP,
                    "utc_offset " + FieldReader.shown(text) + " is no offset in minutes");
            return null;
        }
        return minutes.intValue();
    }

    static Device device(FieldReader<TransactionField> reader) {
        String id = reader.text(TransactionField.DEVICE_ID, TextRules.LONG);
        String type = reader.text(TransactionField.DEVICE_TYPE, TextRules.SHORT);
        String ip = reader.text(TransactionField.IP, TextRules.SHORT);
        return id == null && type == null && ip == null ? Device.NONE : new Device(id, type, ip);
    }

    static ChainReference chain(FieldReader<TransactionField> reader) {
        String chainId = reader.text(TransactionField.CHAIN_ID, TextRules.SHORT);
        String txHash = hexadecimal(TransactionField.TX_HASH, reader);
        String token = hexadecimal(TransactionField.TOKEN, reader);
        Long block = block(reader);
        return chainId == null && txHash == null && token == null && block == null
                ? ChainReference.NONE
                : new ChainReference(chainId, txHash, block, token);
    }

    private static Long block(FieldReader<TransactionField> reader) {
        String text = reader.plain(TransactionField.BLOCK, TextRules.SHORT);
        if (text == null) {
            return null;
        }
        Long block = Numbers.whole(text, 0, Long.MAX_VALUE);
        if (block == null) {
            reader.refuse(
                    RejectReason.WRONG_TYPE,
                    "block " + FieldReader.shown(text) + " is no whole number");
        }
        return reader.given(TransactionField.BLOCK, block);
    }

    private static String hexadecimal(
            TransactionField field, FieldReader<TransactionField> reader) {
        String text = reader.plain(field, TextRules.SHORT);
        return text == null ? null : reader.given(field, text.toLowerCase(Locale.ROOT));
    }
}
