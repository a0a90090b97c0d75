package io.sluice.job.network;

import io.sluice.job.config.NetworkMode;
import io.sluice.job.config.NetworkSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.statefun.flink.core.message.RoutableMessage;
import org.apache.flink.statefun.flink.core.message.RoutableMessageBuilder;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The functions alone: a topic of starts in, what was found out. */
final class TownJob {

    /** Most time of a search. */
    static final Duration LONG = Duration.ofHours(1);

    private TownJob() {}

    /** Searches that miss nothing. */
    static NetworkSettings settings(NetworkSettings.Limits limits) {
        return new NetworkSettings(
                NetworkMode.ON,
                Duration.ofMillis(100),
                LONG,
                limits,
                Duration.ofMillis(10 * Town.WINDOW),
                100_000,
                Duration.ofDays(7));
    }

    static NetworkSettings.Limits unlimited(int longest) {
        return new NetworkSettings.Limits(longest, Duration.ofMillis(Town.WINDOW), 0, 0, 0, 0);
    }

    static DataStream<GateInput> draw(
            StreamExecutionEnvironment env,
            String brokers,
            String topic,
            NetworkSettings settings) {
        KafkaSource<RoutableMessage> source =
                KafkaSource.<RoutableMessage>builder()
                        .setBootstrapServers(brokers)
                        .setTopics(topic)
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setValueOnlyDeserializer(new Starts())
                        .build();
        DataStream<RoutableMessage> starts =
                env.fromSource(source, WatermarkStrategy.noWatermarks(), "starts").uid("starts");
        return NetworkFunctions.add(env, topic, starts, settings, Clock.systemUTC());
    }

    static StreamExecutionEnvironment environment(Configuration flink, int parallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        env.setParallelism(parallelism);
        env.setMaxParallelism(24);
        env.getConfig().enableObjectReuse();
        env.setBufferTimeout(1);
        return env;
    }

    private static final class Starts implements DeserializationSchema<RoutableMessage> {

        private static final long serialVersionUID = 1L;

        @Override
        public RoutableMessage deserialize(byte[] bytes) throws IOException {
            NetworkMessage.Start start =
                    (NetworkMessage.Start)
                            new NetworkMessageCodec().read(new DataInputDeserializer(bytes));
            return RoutableMessageBuilder.builder()
                    .withTargetAddress(Addresses.search(start.payment()))
                    .withMessageBody(start)
                    .build();
        }

        @Override
        public boolean isEndOfStream(RoutableMessage message) {
            return false;
        }

        @Override
        public TypeInformation<RoutableMessage> getProducedType() {
            return NetworkFunctions.MESSAGE;
        }
    }
}
