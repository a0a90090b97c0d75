package io.sluice.udfs.alert;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The stored form of a {@link Suspicion}. The first form had the outcome known last only. */
public final class SuspicionCodec implements Codec<Suspicion> {

    private static final int VERSION = 2;
    private static final int LAST_ONLY = 1;

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
        int version = in.readByte();
        if (version != VERSION && version != LAST_ONLY) {
            throw new IOException("unknown form " + version + " of a suspicion");
        }
        List<Episode> episodes = new ArrayList<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            episodes.add(AlertChangeCodec.readEpisode(in));
        }
        List<Suspicion.Known> known = version == LAST_ONLY ? last(in) : known(in);
        return new Suspicion(episodes, known, in.readLong());
    }

    private static List<Suspicion.Known> known(DataInput in) throws IOException {
        List<Suspicion.Known> known = new ArrayList<>();
        for (int left = (int) Wire.readUnsigned(in); left > 0; left--) {
            known.add(new Suspicion.Known(Wire.readSigned(in), in.readBoolean()));
        }
        return known;
    }

    private static List<Suspicion.Known> last(DataInput in) throws IOException {
        boolean genuine = in.readBoolean();
        long at = in.readLong();
        return at == Long.MIN_VALUE ? List.of() : List.of(new Suspicion.Known(at, !genuine));
    }
}
