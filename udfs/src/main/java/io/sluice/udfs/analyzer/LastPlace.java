package io.sluice.udfs.analyzer;

import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where an account last paid.
 *
 * @param time epoch milliseconds of that payment
 * @param latitude of the place's centre, degrees
 * @param longitude of the place's centre, degrees
 * @param radiusKm how far from the centre one may have been
 */
public record LastPlace(long time, float latitude, float longitude, float radiusKm) {

    static LastPlace of(long time, Place place) {
        return new LastPlace(
                time,
                (float) place.latitude(),
                (float) place.longitude(),
                (float) place.radiusKm());
    }

    /** The place alone. */
    Place place() {
        return new Place(null, null, latitude, longitude, radiusKm, null);
    }

    static void write(LastPlace last, DataOutput out) throws IOException {
        out.writeBoolean(last != null);
        if (last != null) {
            Wire.writeSigned(last.time, out);
            out.writeFloat(last.latitude);
            out.writeFloat(last.longitude);
            out.writeFloat(last.radiusKm);
        }
    }

    static LastPlace read(DataInput in) throws IOException {
        return in.readBoolean()
                ? new LastPlace(Wire.readSigned(in), in.readFloat(), in.readFloat(), in.readFloat())
                : null;
    }
}
