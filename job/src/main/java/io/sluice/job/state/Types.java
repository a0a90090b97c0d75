package io.sluice.job.state;

import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeCodec;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.model.RejectedCodec;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.model.RoomInputCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of the model's values that travel between operators. */
public final class Types {

    /** What walks from room to room. Its feature vector is filled on the way. */
    public static final TypeInformation<RoomInput> ROOM_INPUT =
            CodecTypeInfo.of(RoomInput.class, CodecSerializer.of(RoomInputCodec.class));

    /** What could not be accepted. */
    public static final TypeInformation<Rejected> REJECTED =
            CodecTypeInfo.of(Rejected.class, CodecSerializer.ofImmutable(RejectedCodec.class));

    /** What became of a payment. */
    public static final TypeInformation<Outcome> OUTCOME =
            CodecTypeInfo.of(Outcome.class, CodecSerializer.ofImmutable(OutcomeCodec.class));

    private Types() {}
}
