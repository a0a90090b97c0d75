package io.sluice.udfs.alert;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stored form of a {@link Suspicion}. */
public final class SuspicionCodec implements Codec<Suspicion> {

    private static final int VERSION = 1;

    @Override
    public void write(Suspicion suspicion, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(suspicion.told().size(), out);
        for (Suspicion.Told told : suspicion.told()) {
            AlertChangeCodec.writeEpisode(told.episode(), out);
            Wire.writeSigned(told.first(), out);
            Wire.writeSigned(told.last(), out);
        }
        Wire.writeUnsigned(suspicion.known().size(), out);
        for (Suspicion.Known known : suspicion.known()) {
            Wire.writeSigned(known.at(), out);
            out.writeBoolean(known.bad());
            Wire.writeSigned(known.receivedAt(), out);
        }
        out.writeLong(suspicion.latest());
    }

    @Override
    public Suspicion read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new Suspicion(told(in), known(in), in.readLong());
    }

    private static List<Suspicion.Told> told(DataInput in) throws IOException {
        List<Suspicion.Told> told = new ArrayList<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            told.add(
                    new Suspicion.Told(
                            AlertChangeCodec.readEpisode(in),
                            Wire.readSigned(in),
                            Wire.readSigned(in)));
        }
        return told;
    }

    private static List<Suspicion.Known> known(DataInput in) throws IOException {
        List<Suspicion.Known> known = new ArrayList<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            known.add(
                    new Suspicion.Known(
                            Wire.readSigned(in), in.readBoolean(), Wire.readSigned(in)));
        }
        return known;
    }
}
