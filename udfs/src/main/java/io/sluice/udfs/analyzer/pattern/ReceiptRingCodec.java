package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.pattern.Inflow.Nature;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The stored form of a {@link ReceiptRing}: times as steps, chain hashes only where there are any.
 */
public final class ReceiptRingCodec implements Codec<ReceiptRing> {

    private static final int VERSION = 1;
    private static final int ON_CHAIN = 0x80;
    private static final Nature[] NATURES = Nature.values();

    @Override
    public void write(ReceiptRing ring, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeSigned(ring.droppedUntil(), out);
        Wire.writeUnsigned(ring.size(), out);
        long before = 0;
        for (int i = 0; i < ring.size(); i++) {
            Inflow inflow = ring.get(i);
            write(inflow, before, out);
            before = inflow.time();
        }
    }

    private static void write(Inflow inflow, long before, DataOutput out) throws IOException {
        boolean onChain = !OnChain.NONE.equals(inflow.chain());
        out.writeByte(inflow.nature().ordinal() | (onChain ? ON_CHAIN : 0));
        Wire.writeSigned(inflow.time() - before, out);
        Wire.writeUnsigned(inflow.micros(), out);
        out.writeLong(inflow.counterparty());
        out.writeLong(inflow.identity());
        if (onChain) {
            out.writeLong(inflow.chain().transaction());
            out.writeLong(inflow.chain().block());
            out.writeLong(inflow.chain().token());
        }
    }

    @Override
    public ReceiptRing read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long droppedUntil = Wire.readSigned(in);
        Inflow[] inflows = new Inflow[(int) Wire.readUnsigned(in)];
        long before = 0;
        for (int i = 0; i < inflows.length; i++) {
            inflows[i] = read(before, in);
            before = inflows[i].time();
        }
        return new ReceiptRing(inflows, droppedUntil);
    }

    private static Inflow read(long before, DataInput in) throws IOException {
        int head = in.readUnsignedByte();
        long time = before + Wire.readSigned(in);
        long micros = Wire.readUnsigned(in);
        long counterparty = in.readLong();
        long identity = in.readLong();
        OnChain chain =
                (head & ON_CHAIN) == 0
                        ? OnChain.NONE
                        : new OnChain(in.readLong(), in.readLong(), in.readLong());
        return new Inflow(time, micros, counterparty, identity, chain, NATURES[head & ~ON_CHAIN]);
    }
}
