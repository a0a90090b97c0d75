package io.sluice.udfs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionValidatorTest {

    private static final long RECEIVED = 1_700_000_000_000L;
    private static final String ADDRESS = "0xAbCdEf0123456789aBcDeF0123456789ABCDEF01";
    private static final String LOWER = "0xabcdef0123456789abcdef0123456789abcdef01";
    private static final RawFields.Names<TransactionField> NAMES =
            new RawFields.Names<>(TransactionField.class);

    private final TransactionValidator validator = new TransactionValidator(IntakeRules.DEFAULT);

    @Test
    void acceptsTheSmallestPaymentAndLabelsWhatItAssumes() {
        Transaction payment = accepted("transaction_id", "t1", "sender", "a", "amount", "10.50");

        assertThat(payment.identity()).isEqualTo(new Identity("a", "t1"));
        assertThat(payment.amount()).isEqualTo(new Money("10.50", 10_500_000, "USD"));
        assertThat(payment.timestamp()).isEqualTo(RECEIVED);
        assertThat(payment.kind()).isEqualTo(TransactionKind.PAYMENT);
        assertThat(payment.channel()).isEqualTo(Channel.CARD);
        assertThat(payment.recipient()).isNull();
        assertThat(payment.recipientKey()).isEqualTo("id:t1");
        assertThat(payment.assumed())
                .containsExactlyInAnyOrder(
                        Assumption.TIMESTAMP,
                        Assumption.CURRENCY,
                        Assumption.KIND,
                        Assumption.CHANNEL);
        assertThat(payment.merchant()).isSameAs(Merchant.NONE);
        assertThat(payment.device()).isSameAs(Device.NONE);
        assertThat(payment.chain()).isSameAs(ChainReference.NONE);
        assertThat(payment.biometrics()).isEqualTo(Biometrics.NONE);
    }

    @Test
    void acceptsTheBodiesOfOtherSystems() {
        Transaction payment =
                accepted(
                        "transaction_id",
                        "t1",
                        "user_id",
                        "42",
                        "amount",
                        "9",
                        "merchant",
                        "Shop",
                        "category",
                        "5411",
                        "location",
                        "Paris",
                        "device_id",
                        "d1");

        assertThat(payment.sender()).isEqualTo("42");
        assertThat(payment.recipient()).isEqualTo("Shop");
        assertThat(payment.assumed()).contains(Assumption.RECIPIENT);
        assertThat(payment.merchant()).isEqualTo(new Merchant("Shop", null, "5411"));
        assertThat(payment.location()).isEqualTo(new Location.City("Paris"));
        assertThat(payment.device()).isEqualTo(new Device("d1", null, null));
    }

    @Test
    void readsEveryField() {
        RawFields<TransactionField> raw =
                fields(
                        "id",
                        "t1",
                        "from",
                        "a",
                        "to",
                        "b",
                        "amount",
                        "1",
                        "currency",
                        "usdc",
                        "timestamp",
                        "1699999999",
                        "type",
                        "transfer",
                        "original_id",
                        "t0",
                        "channel",
                        "bank-transfer",
                        "instrument",
                        "card-1",
                        "merchant_id",
                        "m1",
                        "latitude",
                        "1.5",
                        "longitude",
                        "-2",
                        "utc_offset",
                        "-330",
                        "device_type",
                        "phone",
                        "ip",
                        "::1",
                        "chain_id",
                        "1",
                        "tx_hash",
                        "0xAB",
                        "block",
                        "7",
                        "token",
                        "0xCD",
                        "incumbent_decision",
                        "approve");
        raw.putMetric("typing_speed", "3.5");

        Transaction payment = accepted(raw);

        assertThat(payment.assumed()).isEmpty();
        assertThat(payment.timestamp()).isEqualTo(1_699_999_999_000L);
        assertThat(payment.kind()).isEqualTo(TransactionKind.TRANSFER);
        assertThat(payment.originalId()).isEqualTo("t0");
        assertThat(payment.channel()).isEqualTo(Channel.BANK_TRANSFER);
        assertThat(payment.instrument()).isEqualTo("card-1");
        assertThat(payment.amount().currency()).isEqualTo("USDC");
        assertThat(payment.location()).isEqualTo(new Location.Coordinates(1.5, -2));
        assertThat(payment.utcOffsetMinutes()).isEqualTo(-330);
        assertThat(payment.device()).isEqualTo(new Device(null, "phone", "::1"));
        assertThat(payment.chain()).isEqualTo(new ChainReference("1", "0xab", 7L, "0xcd"));
        assertThat(payment.biometrics())
                .isEqualTo(new Biometrics(List.of("typing_speed"), List.of(3.5f)));
        assertThat(payment.incumbentDecision()).isEqualTo("approve");
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000, 1700000000000",
        "1700000000123, 1700000000123",
        "1700000000.25, 1700000000250",
        "1.7E9, 1700000000000",
        "2023-11-14T22:13:20Z, 1700000000000",
        "2023-11-14T23:13:20+01:00, 1700000000000",
        "2023-11-14 22:13:20, 1700000000000",
        "2023-11-14, 1699920000000"
    })
    void readsTimesInEveryUsualForm(String text, long millis) {
        assertThat(with("timestamp", text).timestamp()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000001, 1",
        "0.000000000000000001, 0",
        "123456789012.345678, 123456789012345678",
        "1E+3, 1000000000",
        "100000000000000000000, 9223372036854775807"
    })
    void keepsTheTextAndSaturatesTheMicros(String text, long micros) {
        Money money = with("amount", text).amount();

        assertThat(money.text()).isEqualTo(text);
        assertThat(money.micros()).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({
        "'48.85,2.35', 'Coordinates[latitude=48.85, longitude=2.35]'",
        "'-1, 5', 'Coordinates[latitude=-1.0, longitude=5.0]'",
        "fr, Country[code=FR]",
        "Paris, City[name=Paris]",
        "'Paris, France', 'City[name=Paris, France]'"
    })
    void readsPlaces(String text, String place) {
        assertThat(with("location", text).location()).hasToString(place);
    }

    @Test
    void takesTheMostPrecisePlace() {
        assertThat(with("country", "us").location()).isEqualTo(new Location.Country("US"));
        assertThat(with("country", "us", "city", "Rome").location())
                .isEqualTo(new Location.City("Rome"));
    }

    static List<List<Object>> refusals() {
        return List.of(
                List.of("transaction_id", "", RejectReason.INVALID_TEXT),
                List.of("sender", " ", RejectReason.INVALID_TEXT),
                List.of("sender", "a\u0000b", RejectReason.INVALID_TEXT),
                List.of("sender", "a".repeat(257), RejectReason.INVALID_TEXT),
                List.of("merchant_name", "half \ud800", RejectReason.INVALID_TEXT),
                List.of("merchant_name", "\udc00", RejectReason.INVALID_TEXT),
                List.of("amount", "", RejectReason.INVALID_TEXT),
                List.of("amount", "NaN", RejectReason.INVALID_AMOUNT),
                List.of("amount", "-Infinity", RejectReason.INVALID_AMOUNT),
                List.of("amount", "1,000.00", RejectReason.INVALID_AMOUNT),
                List.of("amount", "1e", RejectReason.INVALID_AMOUNT),
                List.of("amount", "-0.01", RejectReason.NEGATIVE_AMOUNT),
                List.of("amount", "1e31", RejectReason.AMOUNT_OVERFLOW),
                List.of("amount", "1e-19", RejectReason.AMOUNT_OVERFLOW),
                List.of("amount", "1e2147483647", RejectReason.AMOUNT_OVERFLOW),
                List.of("amount", "12e2147483640", RejectReason.AMOUNT_OVERFLOW),
                List.of("amount", "1e-2147483647", RejectReason.AMOUNT_OVERFLOW),
                List.of("timestamp", "1e2147483647", RejectReason.INVALID_TIMESTAMP),
                List.of("timestamp", "1e-2147483647", RejectReason.INVALID_TIMESTAMP),
                List.of("amount", "9".repeat(5000), RejectReason.AMOUNT_OVERFLOW),
                List.of("currency", "US", RejectReason.INVALID_CURRENCY),
                List.of("currency", "DOGECOIN", RejectReason.INVALID_CURRENCY),
                List.of("timestamp", "yesterday", RejectReason.INVALID_TIMESTAMP),
                List.of("timestamp", "2023-99-14", RejectReason.INVALID_TIMESTAMP),
                List.of("timestamp", "1e40", RejectReason.INVALID_TIMESTAMP),
                List.of("timestamp", "1.2.3", RejectReason.INVALID_TIMESTAMP),
                List.of("timestamp", "1".repeat(60), RejectReason.INVALID_TIMESTAMP),
                List.of("timestamp", "3000-01-01", RejectReason.FUTURE_TIMESTAMP),
                List.of("timestamp", "1700000000000000", RejectReason.FUTURE_TIMESTAMP),
                List.of("timestamp", "1970-01-02", RejectReason.ANCIENT_TIMESTAMP),
                List.of("timestamp", "-5", RejectReason.ANCIENT_TIMESTAMP),
                List.of("kind", "GIFT", RejectReason.UNKNOWN_VALUE),
                List.of("channel", "PIGEON", RejectReason.UNKNOWN_VALUE),
                List.of("location", "91,0", RejectReason.INVALID_LOCATION),
                List.of("location", "0,1e400", RejectReason.INVALID_LOCATION),
                List.of("latitude", "1", RejectReason.INVALID_LOCATION),
                List.of("longitude", "x", RejectReason.INVALID_LOCATION),
                List.of("country", "ZZ", RejectReason.INVALID_LOCATION),
                List.of("utc_offset", "+25:00", RejectReason.INVALID_TIMESTAMP),
                List.of("utc_offset", "100000", RejectReason.INVALID_TIMESTAMP),
                List.of("block", "-1", RejectReason.WRONG_TYPE),
                List.of("block", "9".repeat(30), RejectReason.WRONG_TYPE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheReason(List<Object> refusal) {
        RawFields<TransactionField> raw = smallestWithout(refusal.get(0));
        raw.put((String) refusal.get(0), (String) refusal.get(1));

        Intake.Refused<Transaction> refused = refused(raw);

        assertThat(refused.reason()).isEqualTo(refusal.get(2));
        assertThat(refused.detail())
                .hasSizeLessThan(150)
                .doesNotContainPattern("\\p{Cntrl}|\\p{Cs}");
    }

    @ParameterizedTest
    @CsvSource({"transaction_id, MISSING_ID", "sender, MISSING_SENDER", "amount, MISSING_AMOUNT"})
    void refusesWhatLacksARequiredField(String field, RejectReason reason) {
        assertThat(refused(smallestWithout(field)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "fast", "1e39", ""})
    void refusesMetricsThatAreNoNumber(String text) {
        RawFields<TransactionField> raw = smallestWithout("");
        raw.putMetric("typing_speed", text);

        assertThat(refused(raw).reason()).isEqualTo(RejectReason.INVALID_BIOMETRICS);
    }

    @Test
    void refusesUnnamedOrTooManyMetrics() {
        RawFields<TransactionField> unnamed = smallestWithout("");
        unnamed.putMetric(" ", "1");
        RawFields<TransactionField> many = smallestWithout("");
        for (int i = 0; i < 65; i++) {
            many.putMetric("m" + i, "1");
        }

        assertThat(refused(unnamed).reason()).isEqualTo(RejectReason.INVALID_BIOMETRICS);
        assertThat(refused(many).reason()).isEqualTo(RejectReason.INVALID_BIOMETRICS);
    }

    @Test
    void foldsAddressesBeforeIdentityAndHash() {
        Transaction mixed = with("sender", ADDRESS, "to", ADDRESS, "token", ADDRESS);
        Transaction lower = with("sender", LOWER, "to", LOWER, "token", LOWER);

        assertThat(mixed).isEqualTo(lower);
        assertThat(with("sender", "0xAB").sender()).isEqualTo("0xAB");
        assertThat(with("sender", ADDRESS.replace('A', 'G')).sender()).startsWith("0xG");
    }

    @Test
    void hashesWhatWasGivenNormalised() {
        String hash = with("amount", "10", "currency", "usd").contentHash();

        assertThat(with("amount", "10.00", "currency", "USD").contentHash()).isEqualTo(hash);
        assertThat(with("amount", "10", "currency", "USD", "incumbent_decision", "no"))
                .extracting(Transaction::contentHash)
                .isEqualTo(hash);
        assertThat(with("amount", "10").contentHash()).isNotEqualTo(hash);
        assertThat(with("amount", "11", "currency", "USD").contentHash()).isNotEqualTo(hash);
    }

    /** State holds hashes for weeks: a change of this value is a change of every identity there. */
    @Test
    void keepsTheHashOfAKnownPayment() {
        RawFields<TransactionField> raw =
                fields(
                        "transaction_id",
                        "t1",
                        "sender",
                        "a",
                        "recipient",
                        "b",
                        "amount",
                        "12.30",
                        "currency",
                        "EUR",
                        "timestamp",
                        "1700000000000",
                        "location",
                        "48.85,2.35",
                        "merchant_name",
                        "Shop",
                        "device_id",
                        "d");
        raw.putMetric("pressure", "0.5");

        assertThat(accepted(raw).contentHash()).isEqualTo("70f584ab5ff4df9c08dec3d37aabe7f2");
    }

    @Test
    void appliesItsOwnRules() {
        IntakeRules rules = new IntakeRules(0, RECEIVED, "INR", Channel.UPI, Set.of("XTOKEN"));
        TransactionValidator strict = new TransactionValidator(rules);
        RawFields<TransactionField> ahead = smallestWithout("");
        ahead.put("timestamp", Long.toString(RECEIVED + 1));

        assertThat(strict.validate(smallestWithout(""), RECEIVED))
                .isInstanceOfSatisfying(
                        Intake.Accepted.class,
                        accepted ->
                                assertThat(((Transaction) accepted.value()).channel())
                                        .isEqualTo(Channel.UPI));
        assertThat(strict.validate(ahead, RECEIVED)).isInstanceOf(Intake.Refused.class);
        assertThat(strict.validate(smallestWithout(""), RECEIVED - 1))
                .isInstanceOf(Intake.Refused.class);
    }

    private Transaction with(String... changes) {
        RawFields<TransactionField> raw = fields(changes);
        Map.of("transaction_id", "t1", "sender", "a", "amount", "1")
                .forEach(
                        (name, text) -> {
                            if (raw.get(NAMES.field(name)) == null) {
                                raw.put(name, text);
                            }
                        });
        return accepted(raw);
    }

    private static RawFields<TransactionField> smallestWithout(Object name) {
        RawFields<TransactionField> raw = new RawFields<>(NAMES);
        Map.of("transaction_id", "t1", "sender", "a", "amount", "1")
                .forEach(
                        (field, text) -> {
                            if (!field.equals(name)) {
                                raw.put(field, text);
                            }
                        });
        return raw;
    }

    private static RawFields<TransactionField> fields(String... namesAndTexts) {
        RawFields<TransactionField> raw = new RawFields<>(NAMES);
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            raw.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return raw;
    }

    private Transaction accepted(String... namesAndTexts) {
        return accepted(fields(namesAndTexts));
    }

    private Transaction accepted(RawFields<TransactionField> raw) {
        Intake<Transaction> intake = validator.validate(raw, RECEIVED);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<Transaction>) intake).value();
    }

    private Intake.Refused<Transaction> refused(RawFields<TransactionField> raw) {
        Intake<Transaction> intake = validator.validate(raw, RECEIVED);
        assertThat(intake).isInstanceOf(Intake.Refused.class);
        return (Intake.Refused<Transaction>) intake;
    }
}
