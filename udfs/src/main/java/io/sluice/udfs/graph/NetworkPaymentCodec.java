package io.sluice.udfs.graph;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Payments as they enter the graph: about 40 bytes. */
public final class NetworkPaymentCodec implements Codec<NetworkPayment> {

    private static final int VERSION = 1;

    @Override
    public void write(NetworkPayment payment, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(payment.payment());
        out.writeLong(payment.sender());
        out.writeLong(payment.recipient());
        Wire.writeSigned(payment.time(), out);
        Wire.writeSigned(payment.receivedAt() - payment.time(), out);
        Wire.writeUnsigned(payment.micros(), out);
    }

    @Override
    public NetworkPayment read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long payment = in.readLong();
        long sender = in.readLong();
        long recipient = in.readLong();
        long time = Wire.readSigned(in);
        return new NetworkPayment(
                payment,
                sender,
                recipient,
                time,
                time + Wire.readSigned(in),
                Wire.readUnsigned(in));
    }
}
