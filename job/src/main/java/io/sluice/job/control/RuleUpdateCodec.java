package io.sluice.job.control;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The binary form of a {@link RuleUpdate}. */
public final class RuleUpdateCodec implements Codec<RuleUpdate> {

    private static final int VERSION = 2;

    @Override
    public void write(RuleUpdate update, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(update.name());
        Wire.writeText(update.version(), out);
        byte[] document = update.document().getBytes(StandardCharsets.UTF_8);
        out.writeInt(document.length);
        out.write(document);
        out.writeLong(update.offset());
    }

    @Override
    public RuleUpdate read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        String name = in.readUTF();
        String version = Wire.readText(in);
        byte[] document = new byte[in.readInt()];
        in.readFully(document);
        return new RuleUpdate(
                name, version, new String(document, StandardCharsets.UTF_8), in.readLong());
    }
}
