package io.sluice.job.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Refusals;
import io.sluice.job.ledger.PaymentJson;
import io.sluice.job.state.Types;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Origin;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.model.RoomInput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Whatever comes, each record is one payment or one dead letter, and the operator goes on. */
class HostileRecordsTest {

    private static final int RECORDS = 120_000;
    private static final List<String> BODIES =
            List.of(
                    """
                    {"transaction_id":"t1","sender":"alice","recipient":"bob","amount":12.5,
                     "currency":"EUR","timestamp":1700000000000,"kind":"PAYMENT","channel":"CARD",
                     "instrument":"card-1","merchant_name":"Café 42","merchant_id":"m1",
                     "category":"5411","location":"48.85,2.35","utc_offset":60,"device_id":"d1",
                     "device_type":"phone","ip":"10.0.0.1","incumbent_decision":"approve",
                     "biometrics":{"typing_speed":3.5,"pressure":0.25}}
                    """,
                    """
                    {"transaction_id":"t2","user_id":42,"amount":"9.99","merchant":"Shop",
                     "category":"food","location":"Paris","device_id":"d2"}
                    """,
                    """
                    {"id":"0xfeed","from":"0xAbCdEf0123456789aBcDeF0123456789ABCDEF01",
                     "to":"0x0123456789012345678901234567890123456789",
                     "amount":"1.000000000000000001","currency":"USDC","type":"TRANSFER",
                     "channel":"STABLECOIN","chain_id":1,"tx_hash":"0xAA","block":17,
                     "token":"0xBB","timestamp":"2023-11-14T22:13:20Z",
                     "location":{"lat":1,"lon":2}}
                    """);
    private static final List<String> POISON =
            List.of(
                    "NaN",
                    "-Infinity",
                    "1e999",
                    "-1",
                    "1e-400",
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "[[[[",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\u202e\"",
                    "\"'; drop table\"",
                    "\"${jndi:ldap://x}\"",
                    "\"\\\\\"",
                    "99999999999999999999999999999999999",
                    "0x10",
                    "1.7976931348623157E308",
                    "\"3000-01-01\"",
                    "-62135596800000",
                    "}",
                    "{",
                    "\"",
                    ",",
                    ":",
                    "\"=cmd|'/c'!A1\"",
                    "\"<script>\"",
                    "9".repeat(400),
                    "\"" + "é".repeat(300) + "\"",
                    "\"\uD83D\uDE00\"");

    @Test
    void areEachOnePaymentOrOneDeadLetter() throws Exception {
        long seed = Long.getLong("sluice.seed", 20_260_101L);
        Random random = new Random(seed);
        TypeSerializer<RoomInput> serializer =
                Types.ROOM_INPUT.createSerializer(new SerializerConfigImpl());
        ObjectMapper json = new ObjectMapper();
        Set<RejectReason> seen = EnumSet.noneOf(RejectReason.class);
        int accepted = 0;
        try (var harness = DecodeTest.harness(DecodeTest.transactions())) {
            for (int i = 0; i < RECORDS; i++) {
                byte[] bytes = mutate(BODIES.get(random.nextInt(BODIES.size())), random);
                harness.processElement(
                        new RawRecord(new Origin("in", 0, i), 1_700_000_000_000L, bytes, bytes), 0);
                List<RoomInput> out = new ArrayList<>(harness.extractOutputValues());
                harness.getOutput().clear();
                var letters = harness.getSideOutput(Refusals.REJECTED);
                if (out.isEmpty()) {
                    assertThat(letters).as("seed %d, record %d", seed, i).hasSize(1);
                    Rejected letter = letters.remove().getValue();
                    assertThat(letter.detail()).hasSizeLessThan(400);
                    seen.add(letter.reason());
                } else {
                    assertThat(letters == null || letters.isEmpty()).isTrue();
                    accepted++;
                    assertThat(roundTrip(serializer, out.get(0)))
                            .as("seed %d, record %d", seed, i)
                            .isEqualTo(out.get(0));
                    json.readTree(PaymentJson.bytes(((Assessment) out.get(0)).transaction()));
                }
            }
        }
        assertThat(accepted).isBetween(RECORDS / 50, RECORDS / 2);
        assertThat(seen)
                .contains(
                        RejectReason.MALFORMED,
                        RejectReason.NOT_AN_OBJECT,
                        RejectReason.WRONG_TYPE,
                        RejectReason.MISSING_ID,
                        RejectReason.MISSING_SENDER,
                        RejectReason.MISSING_AMOUNT,
                        RejectReason.INVALID_TEXT,
                        RejectReason.INVALID_AMOUNT,
                        RejectReason.NEGATIVE_AMOUNT,
                        RejectReason.AMOUNT_OVERFLOW,
                        RejectReason.INVALID_TIMESTAMP,
                        RejectReason.FUTURE_TIMESTAMP,
                        RejectReason.ANCIENT_TIMESTAMP,
                        RejectReason.INVALID_CURRENCY,
                        RejectReason.UNKNOWN_VALUE,
                        RejectReason.INVALID_LOCATION,
                        RejectReason.INVALID_BIOMETRICS);
    }

    private static byte[] mutate(String body, Random random) {
        byte[] bytes = body.getBytes(UTF_8);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes =
                    switch (random.nextInt(6)) {
                        case 0 -> flip(bytes, random);
                        case 1 -> cut(bytes, random);
                        case 2 -> doubled(bytes, random);
                        case 3 -> inserted(bytes, random);
                        default -> replacedValue(new String(bytes, UTF_8), random);
                    };
        }
        return bytes;
    }

    private static byte[] flip(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(20));
        return join(slice(bytes, 0, from), slice(bytes, to, bytes.length));
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        return join(slice(bytes, 0, to), slice(bytes, from, bytes.length));
    }

    private static byte[] inserted(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] poison = POISON.get(random.nextInt(POISON.size())).getBytes(UTF_8);
        return join(slice(bytes, 0, at), poison, slice(bytes, at, bytes.length));
    }

    /** Gives one field another value, so that the rest of the record stays JSON. */
    private static byte[] replacedValue(String body, Random random) {
        List<Integer> colons = new ArrayList<>();
        for (int i = body.indexOf("\":"); i >= 0; i = body.indexOf("\":", i + 1)) {
            colons.add(i + 2);
        }
        if (colons.isEmpty()) {
            return "[]".getBytes(UTF_8);
        }
        int from = colons.get(random.nextInt(colons.size()));
        int to = from;
        while (to < body.length() && ",}\n".indexOf(body.charAt(to)) < 0) {
            to++;
        }
        String poison = POISON.get(random.nextInt(POISON.size()));
        return (body.substring(0, from) + poison + body.substring(to)).getBytes(UTF_8);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.max(from, to));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static RoomInput roundTrip(TypeSerializer<RoomInput> serializer, RoomInput input)
            throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(512);
        serializer.serialize(input, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }
}
