package io.sluice.job.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.TransactionField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {

    private static final int LONGEST = 3_000_000;

    private final JsonFields<TransactionField> reader =
            new JsonFields<>(new RawFields.Names<>(TransactionField.class), LONGEST);

    @Test
    void readsKnownFieldsAsTextAndSkipsTheRest() {
        RawFields<TransactionField> fields =
                accepted(
                        """
                        {"transaction_id": 17, "user_id": "größe \\u20ac", "amount": 1.50,
                         "mcc": null, "unknown": {"deep": [1, {"id": "not this one"}]},
                         "location": {"lat": 48.85, "lon": 2.35, "noise": []},
                         "biometrics": {"typing_speed": 3.5, "swipe": "4", "absent": null}}
                        """);

        assertThat(fields.get(TransactionField.ID)).isEqualTo("17");
        assertThat(fields.get(TransactionField.SENDER)).isEqualTo("größe €");
        assertThat(fields.get(TransactionField.AMOUNT)).isEqualTo("1.50");
        assertThat(fields.get(TransactionField.CATEGORY)).isNull();
        assertThat(fields.get(TransactionField.LATITUDE)).isEqualTo("48.85");
        assertThat(fields.metrics())
                .containsOnlyKeys("swipe", "typing_speed")
                .containsEntry("swipe", "4");
    }

    @Test
    void takesNothingButAPlaceFromALocation() {
        RawFields<TransactionField> fields =
                accepted(
                        """
                        {"location": {"id": "no", "sender": "mallory", "type": "Point",
                                      "location": {}, "timestamp": [], "longitude": 2.35,
                                      "latitude": 48.85, "country": "FR", "city": "Paris"},
                         "id": "t1", "sender": "alice"}
                        """);

        assertThat(fields.get(TransactionField.ID)).isEqualTo("t1");
        assertThat(fields.get(TransactionField.SENDER)).isEqualTo("alice");
        assertThat(fields.get(TransactionField.KIND)).isNull();
        assertThat(fields.get(TransactionField.LATITUDE)).isEqualTo("48.85");
        assertThat(fields.get(TransactionField.LONGITUDE)).isEqualTo("2.35");
        assertThat(fields.get(TransactionField.COUNTRY)).isEqualTo("FR");
        assertThat(fields.get(TransactionField.CITY)).isEqualTo("Paris");
    }

    @Test
    void readsNumbersThatAreNoneSoThatTheyAreRefusedByName() {
        assertThat(accepted("{\"amount\": NaN}").get(TransactionField.AMOUNT)).isEqualTo("NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | MALFORMED | the record is empty",
                "`   ` | MALFORMED | the record is empty",
                "[1] | NOT_AN_OBJECT | the record is START_ARRAY",
                "\"text\" | NOT_AN_OBJECT | the record is VALUE_STRING",
                "null | NOT_AN_OBJECT | the record is VALUE_NULL",
                "{\"id\":1 | MALFORMED | no JSON at line 1, column 8",
                "{id:1} | MALFORMED | no JSON at line 1, column 2",
                "{\"id\":01} | MALFORMED | no JSON at line 1, column 8",
                "{\"id\":1}{ | MALFORMED | something follows the object",
                "{\"id\":1,\"id\":2} | MALFORMED | id occurs twice",
                "{\"biometrics\":{\"a\":1,\"a\":2}} | MALFORMED | biometrics occurs twice",
                "{\"id\":true} | WRONG_TYPE | id is VALUE_TRUE",
                "{\"id\":[1]} | WRONG_TYPE | id is START_ARRAY",
                "{\"id\":{}} | WRONG_TYPE | id is START_OBJECT",
                "{\"biometrics\":[1]} | WRONG_TYPE | biometrics is START_ARRAY",
                "{\"biometrics\":{\"a\":{}}} | WRONG_TYPE | biometrics is START_OBJECT",
                "{\"biometrics\":{\"a\":false}} | WRONG_TYPE | biometrics is VALUE_FALSE",
                "{\"location\":{\"lat\":[]}} | WRONG_TYPE | lat is START_ARRAY"
            })
    void refusesWithTheReason(String json, RejectReason reason, String detail) {
        assertThat(reader.read(json.getBytes(UTF_8)))
                .isEqualTo(new Intake.Refused<>(reason, detail));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"id\":\"größe\"}".getBytes(ISO_8859_1);
        byte[] cut = {'{', '"', (byte) 0xE2, (byte) 0x82};
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};

        assertThat(refused(latin).detail()).isEqualTo("the bytes are not UTF-8");
        assertThat(refused(cut).detail()).isEqualTo("the bytes are not UTF-8");
        assertThat(refused(overlong).detail()).isEqualTo("the bytes are not UTF-8");
        assertThat(refused(surrogate).detail()).isEqualTo("the bytes are not UTF-8");
        assertThat(refused("{\"id\":1}".getBytes(UTF_16)).reason())
                .isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void refusesDeepNestingAndHugeRecordsInStride() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String digits = "{\"amount\":" + "9".repeat(200_000) + "}";
        byte[] tooLong = new byte[LONGEST + 1];

        assertThat(refused(deep.getBytes(UTF_8)).reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(refused(digits.getBytes(UTF_8)).reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(refused(tooLong).reason()).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void readsTwoMegabytesOfAnything() {
        String noise = "{\"id\":\"t\",\"noise\":\"" + "\\u0000é".repeat(250_000) + "\"}";

        assertThat(accepted(noise).get(TransactionField.ID)).isEqualTo("t");
        assertThat(accepted("{\"id\":\"u\"}").get(TransactionField.ID)).isEqualTo("u");
    }

    private RawFields<TransactionField> accepted(String json) {
        Intake<RawFields<TransactionField>> intake = reader.read(json.getBytes(UTF_8));
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<RawFields<TransactionField>>) intake).value();
    }

    private Intake.Refused<RawFields<TransactionField>> refused(byte[] bytes) {
        Intake<RawFields<TransactionField>> intake = reader.read(bytes);
        assertThat(intake).isInstanceOf(Intake.Refused.class);
        return (Intake.Refused<RawFields<TransactionField>>) intake;
    }
}
