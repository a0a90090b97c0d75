package io.sluice.udfs.room;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.RoomInputCodec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stored form of {@link EarlyOutcomes}. */
public final class EarlyOutcomesCodec implements Codec<EarlyOutcomes> {

    private static final int VERSION = 1;

    private final RoomInputCodec inputs = new RoomInputCodec();

    @Override
    public void write(EarlyOutcomes outcomes, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(outcomes.waiting().size(), out);
        for (KnownOutcome outcome : outcomes.waiting()) {
            inputs.write(outcome, out);
        }
    }

    @Override
    public EarlyOutcomes read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int size = (int) Wire.readUnsigned(in);
        List<KnownOutcome> waiting = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (inputs.read(in) instanceof KnownOutcome outcome) {
                waiting.add(outcome);
            } else {
                throw new IOException("not an outcome");
            }
        }
        return new EarlyOutcomes(waiting);
    }
}
