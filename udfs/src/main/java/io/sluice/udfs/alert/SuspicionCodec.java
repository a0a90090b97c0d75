package io.sluice.udfs.alert;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Episode;
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
        Wire.writeUnsigned(suspicion.episodes().size(), out);
        for (Episode episode : suspicion.episodes()) {
            AlertChangeCodec.writeEpisode(episode, out);
        }
        Wire.writeUnsigned(suspicion.known().size(), out);
        for (Suspicion.Known known : suspicion.known()) {
            Wire.writeSigned(known.at(), out);
            out.writeBoolean(known.bad());
        }
        out.writeLong(suspicion.latest());
    }

    @Override
    public Suspicion read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        List<Episode> episodes = new ArrayList<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            episodes.add(AlertChangeCodec.readEpisode(in));
        }
        return new Suspicion(episodes, known(in), in.readLong());
    }

    private static List<Suspicion.Known> known(DataInput in) throws IOException {
        List<Suspicion.Known> known = new ArrayList<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            known.add(new Suspicion.Known(Wire.readSigned(in), in.readBoolean()));
        }
        return known;
    }
}
