package io.sluice.udfs.window;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of an {@link EventKey}. */
public final class EventKeyCodec implements Codec<EventKey> {

    private static final int VERSION = 1;

    @Override
    public void write(EventKey key, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeSigned(key.time(), out);
        Wire.writeUnsigned(key.arrival(), out);
    }

    @Override
    public EventKey read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new EventKey(Wire.readSigned(in), Wire.readUnsigned(in));
    }
}
