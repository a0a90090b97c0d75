package io.sluice.job.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.ledger.Judged;
import io.sluice.job.state.Types;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void letsThroughByNumberWhatTheWatermarkHasPassed() throws Exception {
        Assessment third = Judged.payment("alice", "t3", 1);
        Assessment first = Judged.payment("bob", "t1", 1);
        Assessment second = Judged.payment("alice", "t2", 1);
        Receipt copy = new Receipt(second.transaction());
        try (var hold = hold()) {
            hold.processElement(third, 3);
            hold.processElement(second, 2);
            hold.processElement(first, 1);
            hold.processElement(copy, 2);
            assertThat(hold.extractOutputValues()).isEmpty();
            hold.processWatermark(new Watermark(2));
            assertThat(hold.extractOutputValues()).containsExactly(first, second, copy);
            assertThat(hold.extractOutputStreamRecords())
                    .extracting(element -> element.getTimestamp())
                    .containsExactly(1L, 2L, 2L);
            hold.processWatermark(new Watermark(3));
            assertThat(hold.extractOutputValues()).last().isEqualTo(third);
            assertThat(hold.numKeyedStateEntries()).isZero();
            assertThat(hold.numEventTimeTimers()).isZero();
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, RoomInput, RoomInput> hold()
            throws Exception {
        // Keyed as if every account were paid by the same one.
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, RoomInput, RoomInput>(
                        new KeyedProcessOperator<>(new InOrder()),
                        input -> "shop",
                        org.apache.flink.api.common.typeinfo.Types.STRING);
        harness.setup(Types.ROOM_INPUT.createSerializer(new SerializerConfigImpl()));
        harness.open();
        return harness;
    }
}
