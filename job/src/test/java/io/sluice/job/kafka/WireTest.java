package io.sluice.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.config.StartPosition;
import io.sluice.job.config.Topic;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.control.RuleUpdateCodec;
import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.model.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC);

    @Test
    void takesRecordsWithoutKeyValueOrTime() {
        RawRecord taken = RawRecords.of(new ConsumerRecord<>("t", 1, 2, null, null));

        assertThat(taken.origin()).isEqualTo(new Origin("t", 1, 2));
        assertThat(taken.timestamp()).isZero();
        assertThat(taken.key()).isEmpty();
        assertThat(taken.value()).isEmpty();
        assertThat(new RawRecords().getProducedType()).isEqualTo(RawRecords.TYPE);
    }

    @Test
    void carriesRecordsBetweenOperators() {
        RawRecord taken =
                new RawRecord(new Origin("t", 1, 2), 3, new byte[] {1}, new byte[] {2, 3});
        RuleUpdate update = new RuleUpdate("lists", "l1", "größe".repeat(20_000), 4);

        assertThat(CodecSerializer.of(RawRecordCodec.class).copy(taken))
                .usingRecursiveComparison()
                .isEqualTo(taken);
        assertThat(CodecSerializer.of(RuleUpdateCodec.class).copy(update)).isEqualTo(update);
    }

    @ParameterizedTest
    @EnumSource(StartPosition.class)
    void readsWithoutEnd(StartPosition start) {
        Settings settings = Settings.of(Arguments.parse("--source.start", start.name()));

        assertThat(Sources.stream(settings, Topic.TRANSACTIONS).getBoundedness())
                .isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
    }

    @Test
    void alignsUnlessToldNotTo() {
        assertThat(
                        Sources.aligned(Settings.of(Arguments.parse()).source(), CLOCK)
                                .getAlignmentParameters()
                                .isEnabled())
                .isTrue();
        assertThat(
                        Sources.aligned(
                                        Settings.of(Arguments.parse("--source.alignment", "0 s"))
                                                .source(),
                                        CLOCK)
                                .getAlignmentParameters()
                                .isEnabled())
                .isFalse();
    }

    @Test
    void aRecordFromTheFutureCountsAsOfNow() {
        TimestampAssigner<RawRecord> time =
                Sources.aligned(Settings.of(Arguments.parse()).source(), CLOCK)
                        .createTimestampAssigner(null);

        assertThat(time.extractTimestamp(record(999), 0)).isEqualTo(999);
        assertThat(time.extractTimestamp(record(Long.MAX_VALUE), 0)).isEqualTo(1_000);
    }

    private static RawRecord record(long timestamp) {
        return new RawRecord(new Origin("t", 0, 0), timestamp, new byte[0], new byte[0]);
    }

    @Test
    void doesNotLetControlHoldBackTime() {
        Output output = new Output();
        new EndOfTime().onPeriodicEmit(output);
        assertThat(output.latest).isEqualTo(Watermark.MAX_WATERMARK);
        output.latest = null;
        new EndOfTime().onEvent(null, 0, output);
        assertThat(output.latest).isEqualTo(Watermark.MAX_WATERMARK);
    }

    private static final class Output implements WatermarkOutput {

        private Watermark latest;

        @Override
        public void emitWatermark(Watermark watermark) {
            latest = watermark;
        }

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }
}
