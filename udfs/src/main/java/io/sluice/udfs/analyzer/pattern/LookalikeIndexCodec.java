package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HexFormat;

/** The stored form of a {@link LookalikeIndex}: chain addresses as bytes, other names as text. */
public final class LookalikeIndexCodec implements Codec<LookalikeIndex> {

    private static final int VERSION = 1;
    private static final HexFormat HEX = HexFormat.of();
    private static final String PREFIX = "0x";

    @Override
    public void write(LookalikeIndex index, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(index.size(), out);
        for (int i = 0; i < index.size(); i++) {
            writeName(index.name(i), out);
        }
    }

    private static void writeName(String name, DataOutput out) throws IOException {
        boolean packed = isPackable(name);
        out.writeBoolean(packed);
        if (packed) {
            byte[] bytes = HEX.parseHex(name, PREFIX.length(), name.length());
            out.writeByte(bytes.length);
            out.write(bytes);
        } else {
            out.writeUTF(name);
        }
    }

    private static boolean isPackable(String name) {
        if (!name.startsWith(PREFIX) || name.length() % 2 != 0) {
            return false;
        }
        for (int i = PREFIX.length(); i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public LookalikeIndex read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        String[] names = new String[(int) Wire.readUnsigned(in)];
        for (int i = 0; i < names.length; i++) {
            names[i] = in.readBoolean() ? readAddress(in) : in.readUTF();
        }
        return new LookalikeIndex(names);
    }

    private static String readAddress(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return PREFIX + HEX.formatHex(bytes);
    }
}
