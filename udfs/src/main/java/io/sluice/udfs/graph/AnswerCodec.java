package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Answers as they travel: about 16 bytes, 9 a counterparty and 15 a payment. */
public final class AnswerCodec implements Codec<Answer> {

    private static final int VERSION = 1;
    private static final Direction[] DIRECTIONS = Direction.values();

    @Override
    public void write(Answer answer, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(answer.node());
        Wire.writeEnum(answer.direction(), out);
        Wire.writeUnsigned(answer.counterpartiesLeftOut(), out);
        Wire.writeUnsigned(answer.paymentsLeftOut(), out);
        Wire.writeUnsigned(answer.groups(), out);
        for (int group = 0; group < answer.groups(); group++) {
            out.writeLong(answer.counterparty(group));
            Wire.writeUnsigned(answer.end(group) - answer.start(group), out);
        }
        writePayments(answer, out);
    }

    private static void writePayments(Answer answer, DataOutput out) throws IOException {
        long last = 0;
        for (int index = 0; index < answer.size(); index++) {
            out.writeLong(answer.payment(index));
            Wire.writeSigned(answer.time(index) - last, out);
            Wire.writeUnsigned(answer.micros(index), out);
            last = answer.time(index);
        }
    }

    @Override
    public Answer read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long node = in.readLong();
        Direction direction = Wire.readEnum(DIRECTIONS, in);
        long counterpartiesLeftOut = Wire.readUnsigned(in);
        long paymentsLeftOut = Wire.readUnsigned(in);
        int groups = (int) Wire.readUnsigned(in);
        long[] counterparties = new long[groups];
        int[] offsets = new int[groups + 1];
        for (int group = 0; group < groups; group++) {
            counterparties[group] = in.readLong();
            offsets[group + 1] = offsets[group] + (int) Wire.readUnsigned(in);
        }
        int size = offsets[groups];
        long[] payments = new long[size];
        long[] times = new long[size];
        long[] micros = new long[size];
        long last = 0;
        for (int index = 0; index < size; index++) {
            payments[index] = in.readLong();
            last += Wire.readSigned(in);
            times[index] = last;
            micros[index] = Wire.readUnsigned(in);
        }
        return new Answer(
                node,
                direction,
                counterparties,
                offsets,
                payments,
                times,
                micros,
                counterpartiesLeftOut,
                paymentsLeftOut);
    }
}
