package io.sluice.job.network;

import io.sluice.job.kafka.TestKafka;
import io.sluice.udfs.graph.NetworkPayment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Sends the payments of a town to a topic. */
final class Towns {

    private static final NetworkMessageCodec CODEC = new NetworkMessageCodec();

    private Towns() {}

    /** One after the other, so that there is load for a while. */
    static void send(TestKafka kafka, String topic, List<NetworkPayment> payments, Town town) {
        for (NetworkPayment payment : payments) {
            kafka.send(topic, null, bytes(town.start(payment)));
        }
    }

    /** As fast as can be. */
    static void sendAll(TestKafka kafka, String topic, Town town) {
        kafka.sendAll(topic, town.payments().stream().map(town::start).map(Towns::bytes).toList());
    }

    private static byte[] bytes(NetworkMessage message) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(128);
            CODEC.write(message, out);
            return out.getCopyOfBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
