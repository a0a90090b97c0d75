package io.sluice.job.kafka;

import io.sluice.job.config.ConsequencesSettings;
import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.config.SourceSettings;
import io.sluice.job.config.StartPosition;
import io.sluice.job.config.Topic;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The Kafka sources and their watermarks. */
public final class Sources {

    private static final String ALIGNMENT_GROUP = "payments-and-outcomes";
    private static final Duration ALIGNMENT_UPDATE = Duration.ofMillis(200);

    private Sources() {}

    /** The source of a topic that begins where the settings say. */
    public static Source<RawRecord, ?, ?> stream(Settings settings, Topic topic) {
        return builder(settings, topic)
                .setStartingOffsets(start(settings.source().start()))
                .build();
    }

    /** The source of a topic that is always read from its beginning, such as control. */
    public static Source<RawRecord, ?, ?> whole(Settings settings, Topic topic) {
        return builder(settings, topic).setStartingOffsets(OffsetsInitializer.earliest()).build();
    }

    private static KafkaSourceBuilder<RawRecord> builder(Settings settings, Topic topic) {
        return builder(settings.kafka(), settings.source().group(), topic, new RawRecords());
    }

    /** The source of a topic that the consequences read. */
    public static <T> Source<T, ?, ?> consequences(
            Settings settings, Topic topic, KafkaRecordDeserializationSchema<T> records) {
        ConsequencesSettings consequences = settings.consequences();
        return builder(settings.kafka(), consequences.group(), topic, records)
                .setStartingOffsets(start(consequences.start()))
                .build();
    }

    private static <T> KafkaSourceBuilder<T> builder(
            KafkaSettings kafka,
            String group,
            Topic topic,
            KafkaRecordDeserializationSchema<T> records) {
        return KafkaSource.<T>builder()
                .setProperties(KafkaClients.consumer(kafka))
                .setBootstrapServers(kafka.brokers())
                .setGroupId(group)
                .setClientIdPrefix(group + "-" + kafka.topic(topic))
                .setTopics(kafka.topic(topic))
                .setDeserializer(records);
    }

    private static OffsetsInitializer start(StartPosition position) {
        return switch (position) {
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
        };
    }

    /**
     * Record timestamps as watermarks, so that payments and outcomes are read side by side; no room
     * waits for them. A record that says it is from the future counts as of now: else a producer
     * whose clock is ahead would have its partition paused until the others are there.
     *
     * @param clock of the reader
     */
    public static WatermarkStrategy<RawRecord> aligned(SourceSettings source, Clock clock) {
        WatermarkStrategy<RawRecord> strategy =
                received(source, clock, (taken, time) -> taken.timestamp());
        return source.alignment().isZero()
                ? strategy
                : strategy.withWatermarkAlignment(
                        ALIGNMENT_GROUP, source.alignment(), ALIGNMENT_UPDATE);
    }

    /** Times that Kafka gave as watermarks, none of them from the future. */
    public static <T> WatermarkStrategy<T> received(SourceSettings source, Clock clock) {
        return received(source, clock, (taken, time) -> time);
    }

    private static <T> WatermarkStrategy<T> received(
            SourceSettings source, Clock clock, SerializableTimestampAssigner<T> times) {
        return WatermarkStrategy.<T>forMonotonousTimestamps()
                .withTimestampAssigner(
                        (taken, time) ->
                                Math.min(times.extractTimestamp(taken, time), clock.millis()))
                .withIdleness(source.idleness());
    }

    /** Numbers of the one order as watermarks; rooms wait for them. */
    public static WatermarkStrategy<RawRecord> numbered() {
        return WatermarkStrategy.forGenerator(context -> new Numbers());
    }

    /** For what must not hold back the time of payments: always at the end of time. */
    public static WatermarkStrategy<RawRecord> timeless() {
        return WatermarkStrategy.forGenerator(context -> new EndOfTime());
    }
}
