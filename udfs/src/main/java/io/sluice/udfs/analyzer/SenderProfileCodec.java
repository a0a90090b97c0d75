package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The wire form of a {@link SenderProfile}: under 200 bytes young, under 1 kB whatever it knows.
 */
public final class SenderProfileCodec implements Codec<SenderProfile> {

    private static final int VERSION = 1;

    /** Offsets are under a day; this stands for none. */
    private static final int NO_OFFSET = 10_000;

    @Override
    public void write(SenderProfile profile, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(profile.payments(), out);
        Wire.writeSigned(profile.firstSeen(), out);
        Wire.writeSigned(profile.lastSeen() - profile.firstSeen(), out);
        int offset = profile.utcOffsetMinutes();
        Wire.writeSigned(offset == LocalTime.UNKNOWN_OFFSET ? NO_OFFSET : offset, out);
        profile.habits().write(out);
        profile.amounts().write(out);
        profile.largeAmounts().write(out);
        profile.busyDays().write(out);
        profile.devices().write(out);
        profile.deviceClasses().write(out);
        profile.networks().write(out);
        profile.countries().write(out);
        profile.areas().write(out);
        LastPlace.write(profile.lastPlace(), out);
    }

    @Override
    public SenderProfile read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        long payments = Wire.readUnsigned(in);
        long firstSeen = Wire.readSigned(in);
        long lastSeen = firstSeen + Wire.readSigned(in);
        int offset = (int) Wire.readSigned(in);
        return new SenderProfile(
                payments,
                firstSeen,
                lastSeen,
                offset == NO_OFFSET ? LocalTime.UNKNOWN_OFFSET : offset,
                Habits.read(in),
                AmountSketch.read(in),
                LargeAmounts.read(in),
                BusyDays.read(in),
                Sightings.read(in),
                Sightings.read(in),
                Sightings.read(in),
                Sightings.read(in),
                Sightings.read(in),
                LastPlace.read(in));
    }
}
