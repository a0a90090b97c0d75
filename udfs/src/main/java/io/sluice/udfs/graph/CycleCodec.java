package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cycles as they travel: about 35 bytes, 18 a hop and 8 a payment. */
public final class CycleCodec implements Codec<Cycle> {

    private static final int VERSION = 1;

    @Override
    public void write(Cycle cycle, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        writeLongs(cycle.members(), out);
        for (Hop hop : cycle.hops()) {
            writeLongs(hop.payments(), out);
            Wire.writeUnsigned(hop.sum(), out);
            Wire.writeUnsigned(hop.least(), out);
        }
        out.writeBoolean(cycle.inTimeOrder());
        out.writeDouble(cycle.shareBack());
        Wire.writeUnsigned(cycle.durationMillis(), out);
        Wire.writeSigned(cycle.start(), out);
        out.writeLong(cycle.origin());
    }

    @Override
    public Cycle read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long[] members = readLongs(in);
        List<Hop> hops = new ArrayList<>(members.length);
        for (int hop = 0; hop < members.length; hop++) {
            long[] payments = readLongs(in);
            long sum = Wire.readUnsigned(in);
            hops.add(new Hop(payments, payments.length, sum, Wire.readUnsigned(in)));
        }
        return new Cycle(
                members,
                List.copyOf(hops),
                in.readBoolean(),
                in.readDouble(),
                Wire.readUnsigned(in),
                Wire.readSigned(in),
                in.readLong());
    }

    private static void writeLongs(long[] values, DataOutput out) throws IOException {
        Wire.writeUnsigned(values.length, out);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static long[] readLongs(DataInput in) throws IOException {
        long[] values = new long[(int) Wire.readUnsigned(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }
}
