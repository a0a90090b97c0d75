package io.sluice.udfs.alert;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stored form of an {@link AlertGroup}. */
public final class AlertGroupCodec implements Codec<AlertGroup> {

    private static final int VERSION = 1;

    @Override
    public void write(AlertGroup group, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        AlertChangeCodec.writeEpisode(group.episode(), out);
        Wire.writeUnsigned(group.changes(), out);
        Wire.writeUnsigned(group.alerts(), out);
        Wire.writeSigned(group.cleared(), out);
        Wire.writeSigned(group.firstTime(), out);
        Wire.writeSigned(group.lastTime(), out);
        Wire.writeUnsigned(group.referenceMicros(), out);
        Wire.writeSigned(group.appendedAt(), out);
        Wire.writeSigned(group.openedAt(), out);
        Wire.writeSigned(group.updatedAt(), out);
        AlertChangeCodec.writeAlert(group.worst(), out);
        Wire.writeUnsigned(group.earliest().size(), out);
        for (Alert alert : group.earliest()) {
            AlertChangeCodec.writeAlert(alert, out);
        }
    }

    @Override
    public AlertGroup read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new AlertGroup(
                AlertChangeCodec.readEpisode(in),
                Wire.readUnsigned(in),
                Wire.readUnsigned(in),
                Wire.readSigned(in),
                Wire.readSigned(in),
                Wire.readSigned(in),
                Wire.readUnsigned(in),
                Wire.readSigned(in),
                Wire.readSigned(in),
                Wire.readSigned(in),
                AlertChangeCodec.readAlert(in),
                earliest(in));
    }

    private static List<Alert> earliest(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        List<Alert> earliest = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            earliest.add(AlertChangeCodec.readAlert(in));
        }
        return earliest;
    }
}
