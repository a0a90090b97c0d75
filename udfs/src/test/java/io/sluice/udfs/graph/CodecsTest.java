package io.sluice.udfs.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Identity;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels and what is kept comes back as it went. */
class CodecsTest {

    private static final long TIME = 1_700_000_000_000L;

    @Property(tries = 100)
    void answersComeBack(@ForAll long seed) {
        MemoryNetwork network = new MemoryNetwork(EdgeLogLimits.of(1L << 40));
        PaymentSet.random(seed, 10, 100, 1000).arrivals().forEach(network::store);
        for (Direction direction : Direction.values()) {
            Answer answer = network.answer(new Question(3, direction, 0, 900, 900, 5, 2, 3));
            assertThat(LogOfEdges.copy(new AnswerCodec(), answer))
                    .usingRecursiveComparison()
                    .isEqualTo(answer);
        }
    }

    @Test
    void valuesComeBack() {
        Question question =
                new Question(-5, Direction.IN, TIME - 10, TIME + 10, TIME, Long.MAX_VALUE, 8, 0);
        assertThat(LogOfEdges.copy(new QuestionCodec(), question)).isEqualTo(question);
        NetworkPayment payment = new NetworkPayment(-1, 2, -3, TIME, TIME - 5, Long.MAX_VALUE);
        assertThat(LogOfEdges.copy(new NetworkPaymentCodec(), payment)).isEqualTo(payment);
        LeftOut leftOut = new LeftOut(1, 2, 3, 4, 5);
        assertThat(LogOfEdges.copy(new LeftOutCodec(), leftOut)).isEqualTo(leftOut);
        Hop hop = new Hop(new long[] {-1, 5}, 2, 30, 10);
        Cycle cycle = new Cycle(new long[] {1, -2}, List.of(hop, hop), true, 0.5, 900, TIME, -2);
        assertThat(LogOfEdges.copy(new CycleCodec(), cycle))
                .usingRecursiveComparison()
                .isEqualTo(cycle);
    }

    static List<Codec<?>> codecs() {
        return List.of(
                new AnswerCodec(),
                new QuestionCodec(),
                new NetworkPaymentCodec(),
                new LeftOutCodec(),
                new CycleCodec(),
                new EdgeRowCodec());
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void anUnknownFormIsRefused(Codec<?> codec) {
        byte[] unknown = new byte[100];
        unknown[0] = 99;
        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(unknown))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("99");
    }

    @Test
    void eachKindOfNodeHasNamesOfItsOwn() {
        assertThat(NodeIds.account("a")).isNotEqualTo(NodeIds.device("a"));
        assertThat(NodeIds.account("a")).isNotEqualTo(NodeIds.instrument("a"));
        assertThat(NodeIds.payment(new Identity("a", "bc")))
                .isNotEqualTo(NodeIds.payment(new Identity("ab", "c")));
    }
}
