package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.NetworkFindingsCodec;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.RoomInputCodec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The gate's rows. */
public final class WaitingCodec implements Codec<Waiting> {

    private static final int VERSION = 1;
    private static final Waiting.Stage[] STAGES = Waiting.Stage.values();
    private final RoomInputCodec payments = new RoomInputCodec();
    private final NetworkFindingsCodec findings = new NetworkFindingsCodec();

    @Override
    public void write(Waiting waiting, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeEnum(waiting.stage(), out);
        Wire.writeSigned(waiting.due(), out);
        out.writeBoolean(waiting.assessment() != null);
        if (waiting.assessment() != null) {
            payments.write(waiting.assessment(), out);
        }
        out.writeBoolean(waiting.findings() != null);
        if (waiting.findings() != null) {
            findings.write(waiting.findings(), out);
        }
    }

    @Override
    public Waiting read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        Waiting.Stage stage = Wire.readEnum(STAGES, in);
        long due = Wire.readSigned(in);
        Assessment payment = in.readBoolean() ? (Assessment) payments.read(in) : null;
        NetworkFindings found = in.readBoolean() ? findings.read(in) : null;
        return new Waiting(payment, found, stage, due);
    }
}
