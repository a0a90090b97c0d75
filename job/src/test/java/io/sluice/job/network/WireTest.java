package io.sluice.job.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.ledger.Judged;
import io.sluice.udfs.graph.Answer;
import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.Direction;
import io.sluice.udfs.graph.EdgeRow;
import io.sluice.udfs.graph.Hop;
import io.sluice.udfs.graph.LeftOut;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.Question;
import io.sluice.udfs.graph.SearchOutcome;
import io.sluice.udfs.model.Codec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that travels or waits comes back whole, and nothing of it is left to Kryo. */
class WireTest {

    private static final NetworkPayment PAYMENT = new NetworkPayment(-1, 2, 3, -4, 5, 6);
    private static final Errand ERRAND = new Errand(PAYMENT, 99, 2);
    private static final NetworkFindings FINDINGS =
            new NetworkFindings(
                    List.of(
                            new Cycle(
                                    new long[] {1, 2},
                                    List.of(
                                            new Hop(new long[] {7}, 1, 10, 10),
                                            new Hop(new long[] {8, -9}, 2, 30, 11)),
                                    true,
                                    0.5,
                                    12,
                                    -13,
                                    1)),
                    Map.of(1L, "ann", -2L, "bob"),
                    new LeftOut(1, 2, 3, 4, 5),
                    SearchOutcome.OUT_OF_TIME);

    static Stream<NetworkMessage> messages() {
        return Stream.of(
                new NetworkMessage.Start(PAYMENT, "ann", "bob"),
                new NetworkMessage.Store(PAYMENT, Direction.IN, "ann", "bob", true),
                new NetworkMessage.Stored(PAYMENT),
                new NetworkMessage.Ask(
                        ERRAND, new Question(7, Direction.OUT, -8, 90, 10, 11, 12, 13)),
                new NetworkMessage.Told(ERRAND, Answer.none(7, Direction.IN)),
                new NetworkMessage.Who(ERRAND, -7),
                new NetworkMessage.Named(ERRAND, 7, "cyd"),
                new NetworkMessage.Named(ERRAND, 7, null),
                new NetworkMessage.Voided(1, 2, -3, 4));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageComesBack(NetworkMessage message) throws IOException {
        NetworkPayloads payloads = new NetworkPayloads();
        ClassLoader loader = getClass().getClassLoader();

        assertThat(roundTrip(new NetworkMessageCodec(), message))
                .usingRecursiveComparison()
                .isEqualTo(message);
        assertThat(payloads.deserialize(loader, payloads.serialize(message)))
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Test
    void whatComesToTheGateAndWaitsThereComesBack() throws IOException {
        Waiting held = Waiting.held(Judged.payment("ann", "t1", 5), 17).at(Waiting.Stage.GONE, 18);
        Waiting expected = Waiting.expected(FINDINGS, 19);
        GateInput arrived = new Arrived(1, Judged.payment("ann", "t1", 5));
        GateInput found = new Found(-2, FINDINGS);

        assertThat(roundTrip(new WaitingCodec(), held)).isEqualTo(held);
        assertThat(roundTrip(new WaitingCodec(), expected))
                .usingRecursiveComparison()
                .isEqualTo(expected);
        assertThat(roundTrip(new GateInputCodec(), arrived)).isEqualTo(arrived);
        assertThat(roundTrip(new GateInputCodec(), found))
                .usingRecursiveComparison()
                .isEqualTo(found);
    }

    @Test
    void accountsComeBack() throws IOException {
        AccountRow row = new AccountRow("ann", EdgeRow.EMPTY);

        assertThat(roundTrip(new AccountRowCodec(), row)).isEqualTo(row);
    }

    @Test
    void whatStateFunKnowsByItsClassHasASerializerOfOurs() {
        for (Class<?> type : List.of(GateInput.class, AccountRow.class)) {
            assertThat(
                            TypeInformation.of(type)
                                    .createSerializer(new SerializerConfigImpl())
                                    .getClass()
                                    .getName())
                    .startsWith("io.sluice");
        }
    }

    private static <T> T roundTrip(Codec<T> codec, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        codec.write(value, out);
        return codec.read(new DataInputDeserializer(out.getCopyOfBuffer()));
    }
}
