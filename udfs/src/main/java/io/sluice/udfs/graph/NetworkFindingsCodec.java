package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings as they travel and wait. */
public final class NetworkFindingsCodec implements Codec<NetworkFindings> {

    private static final int VERSION = 1;
    private static final SearchOutcome[] OUTCOMES = SearchOutcome.values();
    private static final CycleCodec CYCLE = new CycleCodec();
    private static final LeftOutCodec LEFT_OUT = new LeftOutCodec();

    @Override
    public void write(NetworkFindings findings, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeEnum(findings.outcome(), out);
        LEFT_OUT.write(findings.leftOut(), out);
        Wire.writeUnsigned(findings.cycles().size(), out);
        for (Cycle cycle : findings.cycles()) {
            CYCLE.write(cycle, out);
        }
        Wire.writeUnsigned(findings.names().size(), out);
        for (Map.Entry<Long, String> name : new TreeMap<>(findings.names()).entrySet()) {
            out.writeLong(name.getKey());
            out.writeUTF(name.getValue());
        }
    }

    @Override
    public NetworkFindings read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        SearchOutcome outcome = Wire.readEnum(OUTCOMES, in);
        LeftOut leftOut = LEFT_OUT.read(in);
        List<Cycle> cycles = new ArrayList<>();
        for (long left = Wire.readUnsigned(in); left > 0; left--) {
            cycles.add(CYCLE.read(in));
        }
        Map<Long, String> names = new HashMap<>();
        for (long left = Wire.readUnsigned(in); left > 0; left--) {
            names.put(in.readLong(), in.readUTF());
        }
        return new NetworkFindings(cycles, names, leftOut, outcome);
    }
}
