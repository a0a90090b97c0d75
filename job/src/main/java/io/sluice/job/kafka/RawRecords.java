package io.sluice.job.kafka;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.model.Origin;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes Kafka records as they are. */
public final class RawRecords implements KafkaRecordDeserializationSchema<RawRecord> {

    /** The type of a {@link RawRecord}. */
    public static final TypeInformation<RawRecord> TYPE =
            CodecTypeInfo.of(RawRecord.class, CodecSerializer.ofImmutable(RawRecordCodec.class));

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> taken, Collector<RawRecord> out) {
        out.collect(of(taken));
    }

    /** A Kafka record without Kafka's class. */
    public static RawRecord of(ConsumerRecord<byte[], byte[]> taken) {
        return new RawRecord(
                new Origin(taken.topic(), taken.partition(), taken.offset()),
                Math.max(0, taken.timestamp()),
                taken.key() == null ? NOTHING : taken.key(),
                taken.value() == null ? NOTHING : taken.value());
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
        return TYPE;
    }
}
