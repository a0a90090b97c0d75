package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.Transaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LedgerMessagesTest {

    private static final Path PAGE = Path.of("../docs/decisions-topic.md");

    @Test
    void writesADecisionAsThePageShowsIt() throws IOException {
        String pretty = pretty(Judged.message("alice", "t1", 90, 1));

        assertThat(Files.readString(PAGE)).contains(pretty);
    }

    @Test
    void hasNoFieldThatThePageDoesNotName() throws IOException {
        String page = Files.readString(PAGE);
        List<String> fields = new ArrayList<>();
        for (LedgerMessage message :
                List.of(
                        Judged.message("alice", "t1", 90, 1),
                        LedgerMessages.conflict(Judged.payment("alice", "t1", 3)),
                        LedgerMessages.control("POLICY", "p1", 4))) {
            entry(message).json().fieldNames().forEachRemaining(fields::add);
            fields.addAll(message.headers().keySet());
        }

        assertThat(fields).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }

    @Test
    void readsBackTheHeadersOfADecision() {
        LedgerEntry entry = entry(Judged.message("alice", "t1", 90, 2));

        assertThat(entry.kind()).isEqualTo(LedgerKind.DECISION);
        assertThat(entry.isDecision()).isTrue();
        assertThat(entry.key()).isEqualTo("alice|t1|2");
        assertThat(entry.identity()).isEqualTo(new Identity("alice", "t1"));
        assertThat(entry.revision()).isEqualTo(2);
        assertThat(entry.score()).isEqualTo(entry.json().get("score").asInt());
        assertThat(entry.action()).isEqualTo(Action.STEP_UP);
        assertThat(entry.contentHash()).isEqualTo(entry.json().get("content_hash").asText());
        assertThat(entry.receivedAt()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void writesFeaturesInTheShortestFormThatReadsBackTheSame() {
        JsonNode features = entry(Judged.message("alice", "t1", 90, 1)).json().get("features");

        assertThat(features.get("registry").asText()).isEqualTo(Judged.REGISTRY.version());
        assertThat(features.get("values")).hasSize(Judged.REGISTRY.size());
        assertThat(features.get("values").get(0).toString()).isEqualTo("13530000");
        assertThat(features.get("values").get(3).toString()).isEqualTo("0.1");
        assertThat(features.get("values").get(1).isNull()).isTrue();
    }

    @Test
    void makesTheSameRecordOfTheSameContent() {
        LedgerMessage first = LedgerMessages.conflict(Judged.payment("alice", "t1", 3));
        LedgerMessage again = LedgerMessages.conflict(Judged.payment("alice", "t1", 3));

        assertThat(again.key()).isEqualTo(first.key()).startsWith("notice|");
        assertThat(again.value()).isEqualTo(first.value());
        assertThat(entry(first).kind()).isEqualTo(LedgerKind.NOTICE);
        assertThat(LedgerMessages.control("policy", "p|1", 4).key())
                .isEqualTo("control|policy|p\\|1|4");
    }

    @Test
    void keepsKeysApartWhateverNamesHold() {
        assertThat(LedgerMessages.key("a|b", "c")).isNotEqualTo(LedgerMessages.key("a", "b|c"));
        assertThat(LedgerMessages.key("a\\", "b")).isNotEqualTo(LedgerMessages.key("a", "\\b"));
    }

    @Test
    void writesEveryKindOfPlace() throws IOException {
        assertThat(place(new Location.Country("FR")).asText()).isEqualTo("FR");
        assertThat(place(new Location.City("Paris")).asText()).isEqualTo("Paris");
        assertThat(place(new Location.Coordinates(1, 2)).get("lon").asInt()).isEqualTo(2);
        assertThat(place(null)).isNull();
    }

    @Test
    void travelsBetweenOperators() {
        LedgerMessage message = Judged.message("alice", "t1", 90, 1);
        LedgerMessage copy = CodecSerializer.of(LedgerMessageCodec.class).copy(message);

        assertThat(copy).usingRecursiveComparison().isEqualTo(message);
    }

    @Test
    void keepsOwnersInTheirPartition() {
        assertThat(LedgerSink.partition("alice", 4)).isEqualTo(3);
        assertThat(LedgerSink.partition("bob", 4)).isEqualTo(2);
        assertThat(LedgerSink.partition("control", 1)).isZero();
    }

    private static JsonNode place(Location location) throws IOException {
        Transaction t = Judged.payment("a", "t", 1).transaction();
        Transaction there =
                new Transaction(
                        t.identity(),
                        t.kind(),
                        t.originalId(),
                        t.timestamp(),
                        t.receivedAt(),
                        t.recipient(),
                        t.amount(),
                        t.channel(),
                        t.instrument(),
                        t.merchant(),
                        location,
                        -60,
                        t.device(),
                        t.biometrics(),
                        t.chain(),
                        t.incumbentDecision(),
                        t.assumed(),
                        t.contentHash());
        return new ObjectMapper().readTree(PaymentJson.bytes(there)).get("location");
    }

    private static String pretty(LedgerMessage message) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode tree = entry(message).json();
        ((ObjectNode) tree.get("features"))
                .putArray("values")
                .add(tree.get("reference_micros"))
                .addNull()
                .addNull()
                .add(0.1);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static LedgerEntry entry(LedgerMessage message) {
        ProducerRecord<byte[], byte[]> produced =
                new ProducerRecord<>(
                        "d", 0, message.key().getBytes(StandardCharsets.UTF_8), message.value());
        message.headers()
                .forEach(
                        (name, text) ->
                                produced.headers()
                                        .add(name, text.getBytes(StandardCharsets.UTF_8)));
        return LedgerEntry.of(
                new ConsumerRecord<>(
                        "d",
                        0,
                        1L,
                        2L,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        produced.key(),
                        produced.value(),
                        produced.headers(),
                        Optional.empty()));
    }
}
