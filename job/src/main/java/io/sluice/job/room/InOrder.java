package io.sluice.job.room;

import io.sluice.job.state.Types;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds what comes until the watermark, which in ordered mode is a number, has passed its own, and
 * lets it through by number. What has the same number keeps the order in which it came: it comes
 * from one record and so from one subtask.
 */
public final class InOrder extends KeyedProcessFunction<String, RoomInput, RoomInput> {

    private static final long serialVersionUID = 1L;

    /** A payment can bring an outcome that waited for it, and more of them, under its number. */
    private static final int PLACES = 16;

    /** Number and place to what waits there; taken by the watermark of that number. */
    private transient MapState<Long, RoomInput> waiting;

    @Override
    public void open(OpenContext context) {
        waiting =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "waiting",
                                        LongSerializer.INSTANCE,
                                        Types.ROOM_INPUT.createSerializer(
                                                new SerializerConfigImpl())));
    }

    @Override
    public void processElement(RoomInput input, Context context, Collector<RoomInput> out)
            throws Exception {
        long place = context.timestamp() << PLACES;
        while (waiting.contains(place)) {
            place++;
        }
        waiting.put(place, input);
        context.timerService().registerEventTimeTimer(context.timestamp());
    }

    @Override
    public void onTimer(long number, OnTimerContext context, Collector<RoomInput> out)
            throws Exception {
        long place = number << PLACES;
        for (RoomInput next = waiting.get(place); next != null; next = waiting.get(place)) {
            out.collect(next);
            waiting.remove(place);
            place++;
        }
    }
}
