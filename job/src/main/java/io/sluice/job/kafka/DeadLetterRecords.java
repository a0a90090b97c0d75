package io.sluice.job.kafka;

import io.sluice.job.state.Types;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads what {@link DeadLetters} wrote. A record that is none of those is taken as malformed
 * itself, with its own place.
 */
public final class DeadLetterRecords implements KafkaRecordDeserializationSchema<Rejected> {

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> taken, Collector<Rejected> out) {
        out.collect(of(taken));
    }

    /** What a dead letter says. */
    public static Rejected of(ConsumerRecord<byte[], byte[]> taken) {
        byte[] raw = taken.value() == null ? NOTHING : taken.value();
        try {
            return new Rejected(
                    RejectReason.valueOf(header("reason", taken)),
                    header("detail", taken),
                    header("topic", taken),
                    Integer.parseInt(header("partition", taken)),
                    Long.parseLong(header("offset", taken)),
                    Long.parseLong(header("received-at", taken)),
                    raw,
                    Integer.parseInt(header("length", taken)),
                    header("sha256", taken));
        } catch (IllegalArgumentException e) {
            return new Rejected(
                    RejectReason.MALFORMED,
                    "no dead letter of this version: " + e.getMessage(),
                    taken.topic(),
                    taken.partition(),
                    taken.offset(),
                    Math.max(0, taken.timestamp()),
                    raw,
                    raw.length,
                    Refusals.sha256(raw));
        }
    }

    private static String header(String name, ConsumerRecord<byte[], byte[]> taken) {
        Header header = taken.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public TypeInformation<Rejected> getProducedType() {
        return Types.REJECTED;
    }
}
