package io.sluice.job.savepoint;

import io.sluice.job.kafka.TestKafka;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All records of some topics in a file, so that another broker can have them at the same offsets: a
 * savepoint goes on where its topics are, and is refused where they are not.
 */
final class TopicDump {

    private TopicDump() {}

    /** Writes down what the topics hold. */
    static void write(TestKafka kafka, List<String> topics, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(topics.size());
            for (String topic : topics) {
                List<ConsumerRecord<byte[], byte[]>> records = kafka.all(topic);
                out.writeInt(records.size());
                for (ConsumerRecord<byte[], byte[]> taken : records) {
                    write(taken, out);
                }
            }
        }
    }

    private static void write(ConsumerRecord<byte[], byte[]> taken, DataOutputStream out)
            throws IOException {
        out.writeUTF(taken.topic());
        out.writeInt(taken.partition());
        out.writeLong(taken.timestamp());
        write(taken.key(), out);
        write(taken.value(), out);
        Header[] headers = taken.headers().toArray();
        out.writeInt(headers.length);
        for (Header header : headers) {
            out.writeUTF(header.key());
            write(header.value(), out);
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /** Sends what was written down. */
    static void replay(Path file, TestKafka kafka) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (int topics = in.readInt(); topics > 0; topics--) {
                for (int left = in.readInt(); left > 0; left--) {
                    kafka.send(read(in));
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> read(DataInputStream in) throws IOException {
        ProducerRecord<byte[], byte[]> produced =
                new ProducerRecord<>(
                        in.readUTF(), in.readInt(), in.readLong(), bytes(in), bytes(in));
        for (int left = in.readInt(); left > 0; left--) {
            produced.headers().add(in.readUTF(), bytes(in));
        }
        return produced;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
