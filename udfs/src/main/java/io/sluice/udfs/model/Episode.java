package io.sluice.udfs.model;

/**
 * What decisions that tell of one and the same thing have in common: a burst, a recipient, a
 * device. People get one alert of an episode, whatever number of payments it has.
 *
 * @param type the pattern
 * @param key whom it is about, such as {@code sender:alice} or {@code device:d1}
 * @param window length of the suppression window, milliseconds
 * @param bucket number of that window since the epoch, by event time
 */
public record Episode(AlertType type, String key, long window, long bucket) {

    /** Checks the window. */
    public Episode {
        if (window <= 0) {
            throw new IllegalArgumentException("a suppression window of " + window + " ms");
        }
    }

    /** The episode that an event belongs to. */
    public static Episode at(AlertType type, String key, long window, long time) {
        return new Episode(type, key, window, Math.floorDiv(time, window));
    }

    /** About who pays. */
    public static String sender(String sender) {
        return "sender:" + sender;
    }

    /** About who is paid. */
    public static String recipient(String recipient) {
        return "recipient:" + recipient;
    }

    /** About the device used. */
    public static String device(String device) {
        return "device:" + device;
    }

    /** The same pattern about the same for the same window has the same id, after restarts too. */
    public String id() {
        return Hashes.hex128(type + "|" + bucket + "|" + window + "|" + key);
    }
}
