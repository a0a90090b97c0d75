package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkFindingsCodec;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.RoomInputCodec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What comes to the gate, as it travels. */
public final class GateInputCodec implements Codec<GateInput> {

    private static final int VERSION = 1;

    private final RoomInputCodec payments = new RoomInputCodec();
    private final NetworkFindingsCodec findings = new NetworkFindingsCodec();

    @Override
    public void write(GateInput input, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(input.payment());
        out.writeBoolean(input instanceof Arrived);
        if (input instanceof Arrived arrived) {
            payments.write(arrived.assessment(), out);
        } else {
            findings.write(((Found) input).findings(), out);
        }
    }

    @Override
    public GateInput read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long payment = in.readLong();
        return in.readBoolean()
                ? new Arrived(payment, (Assessment) payments.read(in))
                : new Found(payment, findings.read(in));
    }
}
