package io.sluice.udfs.model;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes payments of raw fields, or says why there is none. Fills in what may be missing and labels
 * it as assumed. Never throws.
 */
public final class TransactionValidator {

    private final IntakeRules rules;

    /** A validator by these rules. */
    public TransactionValidator(IntakeRules rules) {
        this.rules = rules;
    }

    /**
     * The payment that the fields say.
     *
     * @param fields as given
     * @param receivedAt the record's time, epoch milliseconds
     */
    public Intake<Transaction> validate(RawFields<TransactionField> fields, long receivedAt) {
        FieldReader<TransactionField> reader = new FieldReader<>(fields);
        Set<Assumption> assumed = EnumSet.noneOf(Assumption.class);
        Identity identity = identity(reader);
        TransactionKind kind = reader.constant(TransactionField.KIND, TransactionKind.class);
        String originalId = reader.text(TransactionField.ORIGINAL_ID, TextRules.LONG);
        long timestamp = timestamp(reader, receivedAt, assumed);
        String recipient = reader.account(TransactionField.RECIPIENT, TextRules.LONG);
        Money amount = amount(reader, assumed);
        Channel channel = reader.constant(TransactionField.CHANNEL, Channel.class);
        String instrument = reader.account(TransactionField.INSTRUMENT, TextRules.SHORT);
        Merchant merchant = PartsReader.merchant(reader);
        Transaction payment =
                new Transaction(
                        identity,
                        assume(kind, TransactionKind.PAYMENT, Assumption.KIND, assumed),
                        originalId,
                        timestamp,
                        receivedAt,
                        recipient(recipient, merchant, assumed),
                        amount,
                        assume(channel, rules.channel(), Assumption.CHANNEL, assumed),
                        instrument,
                        merchant,
                        PlaceReader.read(reader),
                        PartsReader.utcOffset(reader),
                        PartsReader.device(reader),
                        BiometricsReader.read(fields.metrics(), reader),
                        PartsReader.chain(reader),
                        reader.plain(TransactionField.INCUMBENT_DECISION, TextRules.SHORT),
                        Set.copyOf(assumed),
                        reader.contentHash());
        return reader.refused() ? reader.refusal() : new Intake.Accepted<>(payment);
    }

    private static Identity identity(FieldReader<TransactionField> reader) {
        String sender =
                reader.required(
                        TransactionField.SENDER, TextRules.LONG, RejectReason.MISSING_SENDER);
        String id = reader.required(TransactionField.ID, TextRules.LONG, RejectReason.MISSING_ID);
        if (sender == null || id == null) {
            return null;
        }
        String account = TextRules.foldAddress(sender);
        return new Identity(
                reader.given(TransactionField.SENDER, account),
                reader.given(TransactionField.ID, id));
    }

    private long timestamp(
            FieldReader<TransactionField> reader, long receivedAt, Set<Assumption> assumed) {
        Long given = reader.time(TransactionField.TIMESTAMP);
        long timestamp = assume(given, receivedAt, Assumption.TIMESTAMP, assumed);
        reader.checkTime(TransactionField.TIMESTAMP, timestamp, receivedAt, rules);
        return timestamp;
    }

    private Money amount(FieldReader<TransactionField> reader, Set<Assumption> assumed) {
        String text =
                reader.required(
                        TransactionField.AMOUNT, Integer.MAX_VALUE, RejectReason.MISSING_AMOUNT);
        BigDecimal amount = text == null ? null : AmountText.parse(text, reader);
        String currency = currency(reader);
        if (amount == null) {
            return null;
        }
        reader.given(TransactionField.AMOUNT, amount.toPlainString());
        return new Money(
                text,
                AmountText.micros(amount),
                assume(currency, rules.currency(), Assumption.CURRENCY, assumed));
    }

    private String currency(FieldReader<TransactionField> reader) {
        String text = reader.plain(TransactionField.CURRENCY, TextRules.SHORT);
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!threeLetters(code) && !rules.tokens().contains(code)) {
            reader.refuse(
                    RejectReason.INVALID_CURRENCY,
                    "currency " + FieldReader.shown(text) + " is not three letters or a token");
        }
        return reader.given(TransactionField.CURRENCY, code);
    }

    private static boolean threeLetters(String code) {
        return code.length() == 3 && code.chars().allMatch(next -> next >= 'A' && next <= 'Z');
    }

    private static String recipient(String given, Merchant merchant, Set<Assumption> assumed) {
        String fallback = merchant.id() != null ? merchant.id() : merchant.name();
        return fallback == null ? given : assume(given, fallback, Assumption.RECIPIENT, assumed);
    }

    private static <T> T assume(T given, T otherwise, Assumption label, Set<Assumption> assumed) {
        if (given != null) {
            return given;
        }
        assumed.add(label);
        return otherwise;
    }
}
