package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of an {@link Outcome}. */
public final class OutcomeCodec implements Codec<Outcome> {

    private static final int VERSION = 1;
    private static final OutcomeKind[] KINDS = OutcomeKind.values();

    @Override
    public void write(Outcome outcome, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(outcome.identity().sender());
        out.writeUTF(outcome.identity().id());
        Wire.writeEnum(outcome.kind(), out);
        out.writeLong(outcome.occurredAt());
        out.writeLong(outcome.knownAt());
        Wire.writeText(outcome.source(), out);
        out.writeLong(outcome.receivedAt());
    }

    @Override
    public Outcome read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new Outcome(
                new Identity(in.readUTF(), in.readUTF()),
                Wire.readEnum(KINDS, in),
                in.readLong(),
                in.readLong(),
                Wire.readText(in),
                in.readLong());
    }
}
