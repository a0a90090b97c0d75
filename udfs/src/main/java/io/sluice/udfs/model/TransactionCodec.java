package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The wire form of a {@link Transaction}. */
public final class TransactionCodec implements Codec<Transaction> {

    private static final int VERSION = 1;
    private static final TransactionKind[] KINDS = TransactionKind.values();
    private static final Channel[] CHANNELS = Channel.values();

    @Override
    public void write(Transaction payment, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(payment.sender());
        out.writeUTF(payment.id());
        Wire.writeEnum(payment.kind(), out);
        Wire.writeText(payment.originalId(), out);
        out.writeLong(payment.timestamp());
        out.writeLong(payment.receivedAt());
        Wire.writeText(payment.recipient(), out);
        out.writeUTF(payment.amount().text());
        Wire.writeUnsigned(payment.amount().micros(), out);
        out.writeUTF(payment.amount().currency());
        Wire.writeEnum(payment.channel(), out);
        Wire.writeText(payment.instrument(), out);
        PartsCodec.writeMerchant(payment.merchant(), out);
        PartsCodec.writeLocation(payment.location(), out);
        Wire.writeSigned(offsetOrNone(payment.utcOffsetMinutes()), out);
        PartsCodec.writeDevice(payment.device(), out);
        PartsCodec.writeBiometrics(payment.biometrics(), out);
        PartsCodec.writeChain(payment.chain(), out);
        Wire.writeText(payment.incumbentDecision(), out);
        Wire.writeEnums(payment.assumed(), out);
        out.writeUTF(payment.contentHash());
    }

    @Override
    public Transaction read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new Transaction(
                new Identity(in.readUTF(), in.readUTF()),
                Wire.readEnum(KINDS, in),
                Wire.readText(in),
                in.readLong(),
                in.readLong(),
                Wire.readText(in),
                new Money(in.readUTF(), Wire.readUnsigned(in), in.readUTF()),
                Wire.readEnum(CHANNELS, in),
                Wire.readText(in),
                PartsCodec.readMerchant(in),
                PartsCodec.readLocation(in),
                offsetOrNull(Wire.readSigned(in)),
                PartsCodec.readDevice(in),
                PartsCodec.readBiometrics(in),
                PartsCodec.readChain(in),
                Wire.readText(in),
                Wire.readEnums(Assumption.class, in),
                in.readUTF());
    }

    private static long offsetOrNone(Integer offset) {
        return offset == null ? Integer.MIN_VALUE : offset;
    }

    private static Integer offsetOrNull(long offset) {
        return offset == Integer.MIN_VALUE ? null : Integer.valueOf((int) offset);
    }
}
