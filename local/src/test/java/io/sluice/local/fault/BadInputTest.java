package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.config.Topic;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.RejectReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input becomes a dead letter with its reason, or is judged as specified. */
class BadInputTest {

    private static final int CUT = 64 * 1024;
    private static final String ADDRESS = "0x52908400098527886E0F7030069857D2E4169EE7";

    @TempDir private Path folder;

    private final Map<String, RejectReason> refused = new LinkedHashMap<>();
    private final Map<String, byte[]> raw = new HashMap<>();
    private final Set<Identity> judged = new LinkedHashSet<>();

    @Test
    void endsInDeadLettersOrIsJudgedAndNeverRestartsTheJob() {
        try (Machine machine = new Machine(folder.resolve("broker"));
                TestJudge judge = machine.judge("bad", folder.resolve("checkpoints"));
                Feeder feeder = judge.feeder()) {
            judge.start();
            refuseBytes(feeder);
            refuseFields(feeder);
            refuseOutcomes(feeder);
            judgeUnusual(feeder);
            confuseIdentities(feeder);
            judge.awaitAllApplied();

            checkDeadLetters(judge);
            checkDecisions(judge.ledger());
            assertThat(judge.attempt()).as("restarts").isZero();
        }
    }

    private void refuseBytes(Feeder feeder) {
        refuse(feeder, RejectReason.MALFORMED, bytes("{\"id\":"));
        refuse(feeder, RejectReason.MALFORMED, bytes("not json"));
        refuse(feeder, RejectReason.MALFORMED, new byte[0]);
        refuse(feeder, RejectReason.MALFORMED, null);
        refuse(feeder, RejectReason.MALFORMED, bytes(payment("dup", "\"amount\":1,\"amount\":2")));
        refuse(feeder, RejectReason.MALFORMED, bytes(payment("two", "\"amount\":1") + "{}"));
        refuse(feeder, RejectReason.MALFORMED, bytes("{\"x\":" + "[".repeat(100_000)));
        refuse(feeder, RejectReason.NOT_AN_OBJECT, bytes("[1,2]"));
        refuse(feeder, RejectReason.NOT_AN_OBJECT, bytes("\"text\""));
        byte[] broken = bytes(payment("broken", "\"amount\":1"));
        broken[10] = (byte) 0xC3;
        refuse(feeder, RejectReason.MALFORMED, broken);
        byte[] large = new byte[4 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        refuse(feeder, RejectReason.TOO_LARGE, large);
        refuse(
                feeder,
                RejectReason.NEGATIVE_AMOUNT,
                bytes(payment("long", "\"amount\":-1,\"note\":\"" + megabytes(2) + "\"")));
    }

    private void refuseFields(Feeder feeder) {
        refuse(feeder, RejectReason.MISSING_ID, bytes("{\"sender\":\"a\",\"amount\":1}"));
        refuse(feeder, RejectReason.MISSING_SENDER, bytes("{\"id\":\"t\",\"amount\":1}"));
        refuse(feeder, RejectReason.MISSING_AMOUNT, bytes(payment("t", "\"to\":\"b\"")));
        Map<String, RejectReason> fields = new LinkedHashMap<>();
        fields.put("\"amount\":true", RejectReason.WRONG_TYPE);
        fields.put("\"amount\":[1]", RejectReason.WRONG_TYPE);
        fields.put("\"amount\":1,\"to\":{\"name\":\"b\"}", RejectReason.WRONG_TYPE);
        fields.put("\"amount\":-0.01", RejectReason.NEGATIVE_AMOUNT);
        fields.put("\"amount\":NaN", RejectReason.INVALID_AMOUNT);
        fields.put("\"amount\":\"Infinity\"", RejectReason.INVALID_AMOUNT);
        fields.put("\"amount\":\"12,50\"", RejectReason.INVALID_AMOUNT);
        fields.put("\"amount\":1e31", RejectReason.AMOUNT_OVERFLOW);
        fields.put("\"amount\":1e999999999", RejectReason.AMOUNT_OVERFLOW);
        fields.put("\"amount\":0.0000000000000000001", RejectReason.AMOUNT_OVERFLOW);
        fields.put(
                "\"amount\":1,\"timestamp\":\"3000-01-01T00:00:00Z\"",
                RejectReason.FUTURE_TIMESTAMP);
        fields.put("\"amount\":1,\"timestamp\":1", RejectReason.ANCIENT_TIMESTAMP);
        fields.put("\"amount\":1,\"timestamp\":\"yesterday\"", RejectReason.INVALID_TIMESTAMP);
        fields.put("\"amount\":1,\"currency\":\"??\"", RejectReason.INVALID_CURRENCY);
        fields.put("\"amount\":1,\"kind\":\"GIFT\"", RejectReason.UNKNOWN_VALUE);
        fields.put("\"amount\":1,\"location\":\"99,7\"", RejectReason.INVALID_LOCATION);
        fields.put("\"amount\":1,\"biometrics\":{\"a\":NaN}", RejectReason.INVALID_BIOMETRICS);
        fields.put("\"amount\":1,\"to\":\"a\\u0000b\"", RejectReason.INVALID_TEXT);
        fields.put("\"amount\":1,\"to\":\"" + "x".repeat(257) + "\"", RejectReason.INVALID_TEXT);
        fields.put("\"amount\":1,\"to\":\"\\ud800\"", RejectReason.INVALID_TEXT);
        fields.forEach((field, reason) -> refuse(feeder, reason, bytes(payment("t", field))));
    }

    private void refuseOutcomes(Feeder feeder) {
        String identity = "{\"id\":\"t1\",\"sender\":\"a\"";
        refuse(feeder, RejectReason.MALFORMED, Topic.OUTCOMES, bytes("{"));
        refuse(feeder, RejectReason.MISSING_OUTCOME, Topic.OUTCOMES, bytes(identity + "}"));
        refuse(
                feeder,
                RejectReason.UNKNOWN_VALUE,
                Topic.OUTCOMES,
                bytes(identity + ",\"outcome\":\"LOST\"}"));
    }

    private void judgeUnusual(Feeder feeder) {
        judge(feeder, "wei", "\"currency\":\"USDC\",\"amount\":\"0.000000000000000001\"");
        judge(feeder, "most", "\"amount\":\"999999999999999999999999999999\"");
        judge(feeder, "none", "\"amount\":0");
        judge(feeder, "exponent", "\"amount\":12.5e-1");
        judge(feeder, "large", "\"amount\":1,\"note\":\"" + megabytes(2) + "\"");
        judge(feeder, "unknown", "\"amount\":1,\"x\":{\"y\":[1,{\"z\":null}]},\"to\":null");
        judge(feeder, "'; drop table decisions; --", "\"amount\":1,\"to\":\"b\"");
        judge(feeder, "<script>alert(1)</script>", "\"amount\":1,\"to\":\"${jndi:ldap://x}\"");
        judge(feeder, "a|b\\\\|c", "\"amount\":1,\"to\":\"|\"");
        judge(feeder, "\uD83D\uDCB8\u202Eevil\u200B", "\"amount\":1,\"to\":\"\u212A\"");
        judge(feeder, "i".repeat(256), "\"amount\":1,\"to\":\"b\"");
    }

    /** One id from two senders is two payments; addresses compare without case; content counts. */
    private void confuseIdentities(Feeder feeder) {
        String one = "{\"id\":\"same\",\"sender\":\"%s\",\"amount\":%s}";
        feeder.place(Topic.TRANSACTIONS, bytes(String.format(one, "first", "10")));
        feeder.place(Topic.TRANSACTIONS, bytes(String.format(one, "second", "10")));
        feeder.place(Topic.TRANSACTIONS, bytes(String.format(one, "first", "10.00")));
        refuse(feeder, RejectReason.ID_CONFLICT, bytes(String.format(one, "first", "11")));
        feeder.place(Topic.TRANSACTIONS, bytes(String.format(one, ADDRESS, "10")));
        String folded = ADDRESS.toLowerCase(Locale.ROOT);
        feeder.place(Topic.TRANSACTIONS, bytes(String.format(one, folded, "10")));
        refuse(feeder, RejectReason.ID_CONFLICT, bytes(String.format(one, folded, "9")));
        judged.addAll(
                List.of(
                        new Identity("first", "same"),
                        new Identity("second", "same"),
                        new Identity(folded, "same")));
    }

    private void checkDeadLetters(TestJudge judge) {
        Map<String, String> reasons = new HashMap<>();
        for (var taken : judge.records(Topic.DEAD_LETTERS)) {
            DeadLetter letter = DeadLetter.of(taken);
            byte[] sent = raw.get(letter.place());
            assertThat(reasons.put(letter.place(), letter.reason())).isNull();
            // Of a conflict the letter has the payment as accepted: the sender room has no bytes.
            if (refused.get(letter.place()) != RejectReason.ID_CONFLICT) {
                assertThat(letter.headers())
                        .containsEntry("length", Integer.toString(sent.length))
                        .containsEntry("sha256", sha256(sent));
                assertThat(letter.raw()).isEqualTo(Arrays.copyOf(sent, Math.min(sent.length, CUT)));
            }
        }
        Map<String, String> expected =
                refused.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, letter -> letter.getValue().name()));
        assertThat(reasons).isEqualTo(expected);
    }

    private void checkDecisions(LedgerRecords ledger) {
        assertThat(ledger.binding().keySet()).isEqualTo(judged);
        assertThat(ledger.superseded()).isEmpty();
        assertThat(ledger.notices()).hasSize(2);
        assertThat(paid(ledger, "wei").get("amount").asText()).isEqualTo("0.000000000000000001");
        assertThat(paid(ledger, "most").get("amount").asText())
                .isEqualTo("999999999999999999999999999999");
        assertThat(paid(ledger, "most").get("sender").asText()).isEqualTo("odd");
    }

    private static JsonNode paid(LedgerRecords ledger, String id) {
        LedgerEntry entry = ledger.binding().get(new Identity("odd", id));
        return entry.json().get("payment");
    }

    private void judge(Feeder feeder, String id, String fields) {
        String json = "{\"id\":\"" + id + "\",\"sender\":\"odd\"," + fields + "}";
        feeder.place(Topic.TRANSACTIONS, bytes(json));
        judged.add(new Identity("odd", id.replace("\\\\", "\\")));
    }

    private void refuse(Feeder feeder, RejectReason reason, byte[] value) {
        refuse(feeder, reason, Topic.TRANSACTIONS, value);
    }

    private void refuse(Feeder feeder, RejectReason reason, Topic topic, byte[] value) {
        RecordMetadata place = feeder.place(topic, value);
        String at = place.topic() + "|" + place.partition() + "|" + place.offset();
        refused.put(at, reason);
        raw.put(at, value == null ? new byte[0] : value);
    }

    private static String payment(String id, String fields) {
        return "{\"id\":\"" + id + "\",\"sender\":\"a\"," + fields + "}";
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String megabytes(int size) {
        return "n".repeat(size * 1024 * 1024);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
