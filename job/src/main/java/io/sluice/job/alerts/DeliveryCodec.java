package io.sluice.job.alerts;

import io.sluice.udfs.alert.AlertGroupCodec;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of a {@link Delivery}. */
public final class DeliveryCodec implements Codec<Delivery> {

    private static final int VERSION = 1;

    private final AlertGroupCodec groups = new AlertGroupCodec();

    @Override
    public void write(Delivery delivery, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        groups.write(delivery.group(), out);
        Wire.writeUnsigned(delivery.attempts(), out);
        out.writeLong(delivery.since());
        out.writeLong(delivery.nextAt());
    }

    @Override
    public Delivery read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new Delivery(
                groups.read(in), (int) Wire.readUnsigned(in), in.readLong(), in.readLong());
    }
}
