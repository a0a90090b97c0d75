package io.sluice.udfs.alert;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The wire form of an {@link AlertChange}. */
public final class AlertChangeCodec implements Codec<AlertChange> {

    private static final int VERSION = 1;
    private static final int ALERT = 1;
    private static final int REPEAT = 2;
    private static final int CLEARING = 3;
    private static final AlertType[] TYPES = AlertType.values();
    private static final Action[] ACTIONS = Action.values();

    @Override
    public void write(AlertChange change, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        if (change instanceof Alert alert) {
            out.writeByte(ALERT);
            writeAlert(alert, out);
        } else if (change instanceof Repeat repeat) {
            out.writeByte(REPEAT);
            writeAlert(repeat.alert(), out);
            out.writeBoolean(repeat.genuine());
        } else if (change instanceof Clearing clearing) {
            out.writeByte(CLEARING);
            writeClearing(clearing, out);
        }
    }

    @Override
    public AlertChange read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int kind = in.readByte();
        return switch (kind) {
            case ALERT -> readAlert(in);
            case REPEAT -> new Repeat(readAlert(in), in.readBoolean());
            case CLEARING -> readClearing(in);
            default -> throw new IOException("unknown kind " + kind + " of a change");
        };
    }

    static void writeAlert(Alert alert, DataOutput out) throws IOException {
        writeEpisode(alert.episode(), out);
        out.writeUTF(alert.identity().sender());
        out.writeUTF(alert.identity().id());
        Wire.writeUnsigned(alert.revision(), out);
        Wire.writeSigned(alert.time(), out);
        out.writeByte(alert.score());
        Wire.writeEnum(alert.action(), out);
        out.writeUTF(alert.text());
        Wire.writeSigned(alert.referenceMicros(), out);
        Wire.writeSigned(alert.knownAt(), out);
    }

    static Alert readAlert(DataInput in) throws IOException {
        return new Alert(
                readEpisode(in),
                new Identity(in.readUTF(), in.readUTF()),
                (int) Wire.readUnsigned(in),
                Wire.readSigned(in),
                in.readByte(),
                Wire.readEnum(ACTIONS, in),
                in.readUTF(),
                Wire.readSigned(in),
                Wire.readSigned(in));
    }

    private static void writeClearing(Clearing clearing, DataOutput out) throws IOException {
        writeEpisode(clearing.episode(), out);
        out.writeBoolean(clearing.genuine());
        Wire.writeSigned(clearing.alertedAt(), out);
        Wire.writeSigned(clearing.knownAt(), out);
    }

    private static Clearing readClearing(DataInput in) throws IOException {
        return new Clearing(
                readEpisode(in), in.readBoolean(), Wire.readSigned(in), Wire.readSigned(in));
    }

    /** Writes an episode. */
    static void writeEpisode(Episode episode, DataOutput out) throws IOException {
        Wire.writeEnum(episode.type(), out);
        out.writeUTF(episode.key());
        Wire.writeUnsigned(episode.window(), out);
        Wire.writeSigned(episode.bucket(), out);
    }

    /** Reads what {@link #writeEpisode} wrote. */
    static Episode readEpisode(DataInput in) throws IOException {
        return new Episode(
                Wire.readEnum(TYPES, in), in.readUTF(), Wire.readUnsigned(in), Wire.readSigned(in));
    }
}
