package io.sluice.bench.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** The baseline: JSON from Kafka, keyed by sender, one counter in state, JSON to Kafka. */
final class MinimalKeyedJob {

    private static final TupleTypeInfo<Tuple2<String, byte[]>> KEYED =
            new TupleTypeInfo<>(
                    BasicTypeInfo.STRING_TYPE_INFO,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private MinimalKeyedJob() {}

    static void build(StreamExecutionEnvironment env, String brokers, String from, String to) {
        env.fromSource(
                        source(brokers, from, "minimal"),
                        WatermarkStrategy.noWatermarks(),
                        "payments")
                .uid("payments")
                .map(MinimalKeyedJob::withSender, KEYED)
                .uid("decode")
                .keyBy(payment -> payment.f0, BasicTypeInfo.STRING_TYPE_INFO)
                .process(new Count(), PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .uid("count")
                .sinkTo(sink(brokers, to))
                .uid("results");
    }

    static KafkaSource<byte[]> source(String brokers, String topic, String group) {
        return KafkaSource.<byte[]>builder()
                .setBootstrapServers(brokers)
                .setTopics(topic)
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setValueOnlyDeserializer(new Bytes())
                .build();
    }

    static KafkaSink<byte[]> sink(String brokers, String topic) {
        return KafkaSink.<byte[]>builder()
                .setBootstrapServers(brokers)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(
                        KafkaRecordSerializationSchema.<byte[]>builder()
                                .setTopic(topic)
                                .setValueSerializationSchema(value -> value)
                                .build())
                .build();
    }

    private static Tuple2<String, byte[]> withSender(byte[] payment) throws IOException {
        return Tuple2.of(Count.JSON.readTree(payment).get("sender").asText(), payment);
    }

    private static final class Bytes extends AbstractDeserializationSchema<byte[]> {

        private static final long serialVersionUID = 1L;

        @Override
        public byte[] deserialize(byte[] message) {
            return message;
        }
    }

    private static final class Count
            extends KeyedProcessFunction<String, Tuple2<String, byte[]>, byte[]> {

        private static final long serialVersionUID = 1L;
        private static final ObjectMapper JSON = new ObjectMapper();

        /** Payments so far; never cleared, the run ends first. */
        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(
                Tuple2<String, byte[]> payment, Context context, Collector<byte[]> out)
                throws IOException {
            Long before = count.value();
            long now = before == null ? 1 : before + 1;
            count.update(now);
            ObjectNode result = (ObjectNode) JSON.readTree(payment.f1);
            out.collect(JSON.writeValueAsBytes(result.put("count", now)));
        }
    }
}
