package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.LocalTime;
import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.Sighting;
import io.sluice.udfs.geo.Gazetteer;
import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.Transaction;

/**
 * Where and with what somebody pays.
 *
 * @param place resolved, or null
 * @param sighting device, network and place as hashes
 * @param offsetMinutes of the payer's clock, or unknown
 */
record Circumstances(Place place, Sighting sighting, int offsetMinutes) {

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    static Circumstances of(Transaction payment, SenderProfile profile) {
        Place place =
                payment.location() == null
                        ? null
                        : GAZETTEER.locate(payment.location()).orElse(null);
        return new Circumstances(
                place,
                Sighting.of(payment.device(), place),
                LocalTime.offsetMinutes(payment, place, profile.utcOffsetMinutes()));
    }
}
