package io.sluice.udfs.room;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import io.sluice.udfs.window.EventKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of a {@link FirstSighting}. */
public final class FirstSightingCodec implements Codec<FirstSighting> {

    private static final int VERSION = 1;

    @Override
    public void write(FirstSighting sighting, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeSigned(sighting.event().time(), out);
        Wire.writeUnsigned(sighting.event().arrival(), out);
        out.writeLong(sighting.content());
        out.writeUTF(sighting.recipientKey());
        out.writeInt(sighting.mark());
    }

    @Override
    public FirstSighting read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new FirstSighting(
                new EventKey(Wire.readSigned(in), Wire.readUnsigned(in)),
                in.readLong(),
                in.readUTF(),
                in.readInt());
    }
}
