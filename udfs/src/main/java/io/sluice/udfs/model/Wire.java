package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The primitives that the {@link Codec}s share: variable-length numbers, nullable text, enums. */
public final class Wire {

    private static final int CONTINUE = 0x80;

    private Wire() {}

    /** Writes 1 to 10 bytes, fewest for small non-negative numbers. */
    public static void writeUnsigned(long value, DataOutput out) throws IOException {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F) | CONTINUE);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Reads what {@link #writeUnsigned} wrote. */
    public static long readUnsigned(DataInput in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.readByte();
            value |= (next & 0x7FL) << shift;
            if ((next & CONTINUE) == 0) {
                return value;
            }
        }
        throw new IOException("a number of more than 64 bits");
    }

    /** Writes 1 to 10 bytes, fewest for numbers near zero of either sign. */
    public static void writeSigned(long value, DataOutput out) throws IOException {
        writeUnsigned((value << 1) ^ (value >> 63), out);
    }

    /** Reads what {@link #writeSigned} wrote. */
    public static long readSigned(DataInput in) throws IOException {
        long folded = readUnsigned(in);
        return (folded >>> 1) ^ -(folded & 1);
    }

    /** Writes text of at most 65,535 encoded bytes, or null. */
    public static void writeText(String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    /** Reads what {@link #writeText} wrote; null where null was written. */
    public static String readText(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    /** Writes a list of texts, none null. */
    public static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        writeUnsigned(texts.size(), out);
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /** Reads what {@link #writeTexts} wrote. */
    public static List<String> readTexts(DataInput in) throws IOException {
        int size = (int) readUnsigned(in);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }

    /** Writes an enum constant, or null, by its position: constants are only ever appended. */
    public static void writeEnum(Enum<?> constant, DataOutput out) throws IOException {
        out.writeByte(constant == null ? -1 : constant.ordinal());
    }

    /** Reads what {@link #writeEnum} wrote. */
    public static <E extends Enum<E>> E readEnum(E[] constants, DataInput in) throws IOException {
        int position = in.readByte();
        return position < 0 ? null : constants[position];
    }

    /** Writes a set of at most 64 different constants. */
    public static void writeEnums(Set<? extends Enum<?>> constants, DataOutput out)
            throws IOException {
        long bits = 0;
        for (Enum<?> constant : constants) {
            bits |= 1L << constant.ordinal();
        }
        writeUnsigned(bits, out);
    }

    /** Reads what {@link #writeEnums} wrote. */
    public static <E extends Enum<E>> Set<E> readEnums(Class<E> type, DataInput in)
            throws IOException {
        long bits = readUnsigned(in);
        Set<E> constants = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if ((bits & 1L << constant.ordinal()) != 0) {
                constants.add(constant);
            }
        }
        return Set.copyOf(constants);
    }

    /** Fails with a clear message unless the version read is the one expected. */
    public static void expectVersion(int expected, DataInput in) throws IOException {
        int version = in.readByte();
        if (version != expected) {
            throw new IOException("unknown form " + version + ", expected " + expected);
        }
    }
}
