package io.sluice.udfs.model;

import static io.sluice.udfs.model.FeatureType.CATEGORY;
import static io.sluice.udfs.model.FeatureType.CONTINUOUS;
import static io.sluice.udfs.model.FeatureType.COUNT;
import static io.sluice.udfs.model.FeatureType.FLAG;

import java.util.Locale;

/**
 * The features that do not belong to a window. Appending to a room changes the registry's version.
 */
public enum Feature {
    /** Value in the reference currency. */
    AMOUNT(Room.SENDER, CONTINUOUS, "micros", "no rate for the currency"),
    /** Position of the channel in its enumeration. */
    CHANNEL(Room.SENDER, CATEGORY, "position", "never"),
    /** Position of the kind in its enumeration. */
    KIND(Room.SENDER, CATEGORY, "position", "never"),
    /** Payments in the last hour over the expected number. */
    VELOCITY_RATIO(Room.SENDER, CONTINUOUS, "ratio", "too little history"),
    /** Payments expected in an hour like this one. */
    EXPECTED_RATE(Room.SENDER, CONTINUOUS, "payments an hour", "too little history"),
    /** Coefficient of variation of the times between the last payments. */
    INTER_ARRIVAL_VARIATION(Room.SENDER, CONTINUOUS, "ratio", "too few payments"),
    /** Robust z-score of the logarithm of the amount. */
    AMOUNT_Z(Room.SENDER, CONTINUOUS, "deviations", "too little history"),
    /** Distance beyond the quartiles, in interquartile ranges. */
    AMOUNT_IQR(Room.SENDER, CONTINUOUS, "interquartile ranges", "too little history"),
    /** Share of the sender's amounts that are smaller. */
    AMOUNT_RANK(Room.SENDER, CONTINUOUS, "share", "too little history"),
    /** Whether the amount is round. */
    AMOUNT_ROUND(Room.SENDER, FLAG, "flag", "never"),
    /** Payments just below the threshold in the business day, this one among them. */
    STRUCTURING_COUNT(Room.SENDER, COUNT, "payments", "no threshold for the currency"),
    /** Their sum over the threshold. */
    STRUCTURING_SHARE(Room.SENDER, CONTINUOUS, "ratio", "no threshold for the currency"),
    /** Payments to this counterparty so far. */
    COUNTERPARTY_PAYMENTS(Room.SENDER, COUNT, "payments", "no counterparty"),
    /** Time since the first payment to this counterparty. */
    COUNTERPARTY_AGE(Room.SENDER, CONTINUOUS, "milliseconds", "a new counterparty, or none"),
    /** Different counterparties over payments in 24 hours. */
    COUNTERPARTY_DIVERSITY(Room.SENDER, CONTINUOUS, "share", "no payments"),
    /** Different recipients of about this amount in the layering time, this one among them. */
    SAME_AMOUNT_RECIPIENTS(Room.SENDER, COUNT, "counterparties", "no counterparty"),
    /** Share of what was lately received from this counterparty that goes back. */
    ROUND_TRIP_SHARE(Room.SENDER, CONTINUOUS, "share", "nothing received from it"),
    /** Times that money changed direction between both. */
    ALTERNATIONS(Room.SENDER, COUNT, "times", "no counterparty"),
    /** Share of what lately came in that is gone after this payment. */
    PASS_THROUGH_SHARE(Room.SENDER, CONTINUOUS, "share", "nothing came in"),
    /** Time between the receipt and this payment. */
    PASS_THROUGH_DWELL(Room.SENDER, CONTINUOUS, "milliseconds", "nothing came in"),
    /** Whether it came in and goes out in one chain transaction or block. */
    SAME_BLOCK_RETURN(Room.SENDER, FLAG, "flag", "not on a chain"),
    /** Whether the recipient looks like a known counterparty but is none. */
    LOOKALIKE_RECIPIENT(Room.SENDER, FLAG, "flag", "no recipient"),
    /** Share of the sender's payments at this hour of the local day, smoothed. */
    HOUR_SHARE(Room.SENDER, CONTINUOUS, "share", "too little history"),
    /** Share of the sender's payments on this day of the local week, smoothed. */
    WEEKDAY_SHARE(Room.SENDER, CONTINUOUS, "share", "too little history"),
    /** Hour of the payer's day. */
    LOCAL_HOUR(Room.SENDER, CONTINUOUS, "hours", "never"),
    /** Time since the sender's latest payment. */
    DORMANCY(Room.SENDER, CONTINUOUS, "milliseconds", "the first payment"),
    /** Time since the sender's first payment. */
    SENDER_AGE(Room.SENDER, CONTINUOUS, "milliseconds", "the first payment"),
    /** Calibrated distance of the biometric sample from the profile. */
    BIOMETRIC_DISTANCE(Room.SENDER, CONTINUOUS, "nats", "no sample or profile"),
    /** Payments from this device so far. */
    DEVICE_PAYMENTS(Room.SENDER, COUNT, "payments", "no device"),
    /** Payments from this network so far. */
    NETWORK_PAYMENTS(Room.SENDER, COUNT, "payments", "no address"),
    /** Payments from this country so far. */
    COUNTRY_PAYMENTS(Room.SENDER, COUNT, "payments", "no known place"),
    /** Great-circle speed from the place of the latest payment. */
    TRAVEL_SPEED(Room.SENDER, CONTINUOUS, "km/h", "no two known places"),
    /** Great-circle distance from the sender's usual place. */
    HOME_DISTANCE(Room.SENDER, CONTINUOUS, "km", "no known place"),
    /** Time since the recipient's first receipt. */
    RECIPIENT_AGE(Room.RECIPIENT, CONTINUOUS, "milliseconds", "the first receipt"),
    /** Receipts from this sender so far. */
    SENDER_PAYMENTS(Room.RECIPIENT, COUNT, "payments", "no recipient"),
    /** Different senders over receipts in 24 hours. */
    FAN_IN(Room.RECIPIENT, CONTINUOUS, "share", "no receipts"),
    /** Share of the last receipts that are small and from new senders. */
    SMALL_NEW_SENDERS(Room.RECIPIENT, CONTINUOUS, "share", "no receipts"),
    /** Different senders of about this amount among the last receipts, this one among them. */
    SAME_AMOUNT_SENDERS(Room.RECIPIENT, COUNT, "senders", "no recipient"),
    /** Smoothed share of receipts of 7 days, a delay back, that turned out bad. */
    RECIPIENT_RISK(Room.RECIPIENT, CONTINUOUS, "share", "no receipts"),
    /** Receipts just below the threshold in the business day, this one among them. */
    RECIPIENT_STRUCTURING_COUNT(Room.RECIPIENT, COUNT, "payments", "no threshold"),
    /** Their sum over the threshold. */
    RECIPIENT_STRUCTURING_SHARE(Room.RECIPIENT, CONTINUOUS, "ratio", "no threshold"),
    /** Amount against the recipient's receipts, as robust z-score. */
    RECIPIENT_AMOUNT_Z(Room.RECIPIENT, CONTINUOUS, "deviations", "too few receipts");

    private final Room room;
    private final FeatureType type;
    private final String unit;
    private final String missing;

    Feature(Room room, FeatureType type, String unit, String missing) {
        this.room = room;
        this.type = type;
        this.unit = unit;
        this.missing = missing;
    }

    /** The room that fills it. */
    public Room room() {
        return room;
    }

    /** Its entry in the registry. */
    public FeatureDefinition definition() {
        return new FeatureDefinition(name().toLowerCase(Locale.ROOT), type, unit, room, missing);
    }
}
