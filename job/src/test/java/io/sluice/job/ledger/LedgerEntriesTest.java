package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LedgerEntriesTest {

    private static final LedgerMessage DECISION = Judged.message("alice", "t1", 90, 1);

    private final Counter unreadable = new SimpleCounter();
    private final List<LedgerEntry> read = new ArrayList<>();

    @Test
    void passesOverWhatIsNoLedgerRecord() {
        LedgerEntries entries =
                new LedgerEntries(Clock.fixed(Instant.ofEpochMilli(5), ZoneOffset.UTC));
        entries.open(context());
        List<ConsumerRecord<byte[], byte[]>> bad =
                List.of(
                        taken(null, DECISION.value(), headers()),
                        taken(DECISION.key(), null, headers()),
                        taken(DECISION.key(), DECISION.value(), new RecordHeaders()),
                        taken("k".repeat(70_000), DECISION.value(), headers()),
                        with(LedgerHeaders.RECORD, "POEM"),
                        with(LedgerHeaders.SENDER, null),
                        with(LedgerHeaders.TRANSACTION_ID, "t".repeat(20_001)),
                        with(LedgerHeaders.REVISION, "first"),
                        with(LedgerHeaders.REVISION, "0"),
                        with(LedgerHeaders.SCORE, "101"),
                        with(LedgerHeaders.ACTION, "SHRUG"),
                        with(LedgerHeaders.CONTENT_HASH, null));
        for (ConsumerRecord<byte[], byte[]> one : bad) {
            entries.deserialize(one, new ListCollector<>(read));
        }
        assertThat(read).isEmpty();
        assertThat(unreadable.getCount()).isEqualTo(bad.size());

        entries.deserialize(
                taken(DECISION.key(), DECISION.value(), headers().add("trace", null)),
                new ListCollector<>(read));
        assertThat(read).hasSize(1);
        assertThat(unreadable.getCount()).isEqualTo(bad.size());
    }

    /** Else one record that nobody should have written restarts the job for ever. */
    @Test
    void hasRoomForAllThatItTakes() throws IOException {
        byte[] noText = new byte[20_000];
        Arrays.fill(noText, (byte) 0xFF);
        Headers headers = headers().remove(LedgerHeaders.CONTENT_HASH);
        headers.add(LedgerHeaders.CONTENT_HASH, noText);
        headers.add("x".repeat(70_000), new byte[100_000]);
        LedgerEntry entry = LedgerEntry.of(taken(DECISION.key(), DECISION.value(), headers));
        LedgerEntryCodec codec = new LedgerEntryCodec();
        DataOutputSerializer out = new DataOutputSerializer(64);
        codec.write(entry, out);

        assertThat(entry.headers().keySet()).isEqualTo(DECISION.headers().keySet());
        assertThat(codec.read(new DataInputDeserializer(out.getCopyOfBuffer())))
                .usingRecursiveComparison()
                .isEqualTo(entry);
    }

    private static ConsumerRecord<byte[], byte[]> with(String header, String text) {
        Headers headers = headers().remove(header);
        headers.add(header, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        return taken(DECISION.key(), DECISION.value(), headers);
    }

    private static Headers headers() {
        Headers headers = new RecordHeaders();
        DECISION.headers()
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> taken(String key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                "decisions",
                0,
                1L,
                2L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                headers,
                Optional.empty());
    }

    private DeserializationSchema.InitializationContext context() {
        return new DeserializationSchema.InitializationContext() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup() {
                    @Override
                    public Counter counter(String name) {
                        return unreadable;
                    }
                };
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
