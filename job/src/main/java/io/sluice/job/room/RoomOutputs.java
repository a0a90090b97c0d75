package io.sluice.job.room;

import io.sluice.job.config.JudgeSettings;
import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.job.state.RoomSettings;
import io.sluice.job.state.Types;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.room.TraceEntry;
import io.sluice.udfs.room.TraceEntryCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What a room puts aside. */
public final class RoomOutputs {

    /** A payment whose identity was seen with other content: to dead letters and ledger. */
    public static final OutputTag<RoomInput> CONFLICT =
            new OutputTag<>("conflict", Types.ROOM_INPUT);

    /** The type of a {@link TraceEntry}. */
    public static final TypeInformation<TraceEntry> TRACE_TYPE =
            CodecTypeInfo.of(TraceEntry.class, CodecSerializer.ofImmutable(TraceEntryCodec.class));

    /** What was applied; only if the trace is on. */
    public static final OutputTag<TraceEntry> TRACE = new OutputTag<>("trace", TRACE_TYPE);

    private RoomOutputs() {}

    /** What the keyed rooms share, by the settings of judging. */
    public static RoomSettings settings(JudgeSettings judge) {
        return new RoomSettings(
                judge.windows(),
                judge.horizon(),
                judge.eventsPerKey(),
                judge.retention(),
                judge.backstop(),
                judge.earlyOutcomes(),
                judge.trace() ? TRACE : null);
    }
}
