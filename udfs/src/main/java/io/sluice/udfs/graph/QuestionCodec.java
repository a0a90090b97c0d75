package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Questions as they travel: about 32 bytes. */
public final class QuestionCodec implements Codec<Question> {

    private static final int VERSION = 1;
    private static final Direction[] DIRECTIONS = Direction.values();

    @Override
    public void write(Question question, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(question.node());
        Wire.writeEnum(question.direction(), out);
        Wire.writeSigned(question.asOf(), out);
        Wire.writeSigned(question.asOf() - question.from(), out);
        Wire.writeSigned(question.to() - question.asOf(), out);
        Wire.writeUnsigned(question.micros(), out);
        Wire.writeUnsigned(question.fanOut(), out);
        Wire.writeUnsigned(question.parallel(), out);
    }

    @Override
    public Question read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long node = in.readLong();
        Direction direction = Wire.readEnum(DIRECTIONS, in);
        long asOf = Wire.readSigned(in);
        return new Question(
                node,
                direction,
                asOf - Wire.readSigned(in),
                asOf + Wire.readSigned(in),
                asOf,
                Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in),
                (int) Wire.readUnsigned(in));
    }
}
