package io.sluice.job.ledger;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The stored form of {@link Told}. */
public final class ToldCodec implements Codec<Told> {

    private static final int VERSION = 1;
    private static final Action[] ACTIONS = Action.values();

    @Override
    public void write(Told told, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(told.latest());
        Wire.writeUnsigned(told.actions().size(), out);
        for (Map.Entry<Integer, Action> revision : told.actions().entrySet()) {
            Wire.writeUnsigned(revision.getKey(), out);
            Wire.writeEnum(revision.getValue(), out);
        }
    }

    @Override
    public Told read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long latest = in.readLong();
        Map<Integer, Action> actions = new TreeMap<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            actions.put((int) Wire.readUnsigned(in), Wire.readEnum(ACTIONS, in));
        }
        return new Told(actions, latest);
    }
}
