package io.sluice.udfs.room;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The wire form of a {@link TraceEntry}. */
public final class TraceEntryCodec implements Codec<TraceEntry> {

    private static final int VERSION = 1;
    private static final Room[] ROOMS = Room.values();
    private static final OutcomeKind[] KINDS = OutcomeKind.values();

    @Override
    public void write(TraceEntry entry, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(entry.run());
        Wire.writeEnum(entry.room(), out);
        out.writeUTF(entry.key());
        Wire.writeUnsigned(entry.arrival(), out);
        out.writeUTF(entry.identity().sender());
        out.writeUTF(entry.identity().id());
        out.writeLong(entry.time());
        out.writeLong(entry.micros());
        out.writeLong(entry.counterparty());
        Wire.writeEnum(entry.outcome(), out);
        out.writeLong(entry.knownAt());
    }

    @Override
    public TraceEntry read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new TraceEntry(
                in.readLong(),
                Wire.readEnum(ROOMS, in),
                in.readUTF(),
                Wire.readUnsigned(in),
                new Identity(in.readUTF(), in.readUTF()),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                Wire.readEnum(KINDS, in),
                in.readLong());
    }
}
