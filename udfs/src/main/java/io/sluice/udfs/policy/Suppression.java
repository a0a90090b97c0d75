package io.sluice.udfs.policy;

import io.sluice.udfs.model.AlertType;
import java.util.Map;

/**
 * For how long payments that tell of the same thing are one alert.
 *
 * @param usualMillis window of the types that have none of their own, event time
 * @param typeMillis windows of single types
 */
public record Suppression(long usualMillis, Map<AlertType, Long> typeMillis) {

    /** A minute: shorter ones suppress nothing. */
    private static final long LEAST = 60_000;

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    /** What ships: an hour; a day for what unfolds over days. */
    public static final Suppression DEFAULT =
            new Suppression(
                    HOUR,
                    Map.of(
                            AlertType.STRUCTURING, DAY,
                            AlertType.MULE_ACCOUNT, DAY,
                            AlertType.LAYERING, DAY,
                            AlertType.CIRCULAR_FLOW, DAY,
                            AlertType.SYBIL_ATTACK, DAY));

    /** Makes the map immutable and checks the ranges. */
    public Suppression {
        typeMillis = Map.copyOf(typeMillis);
        Range.atLeast("suppression.usualMillis", LEAST, usualMillis);
        typeMillis.forEach(
                (type, millis) -> Range.atLeast("suppression.typeMillis." + type, LEAST, millis));
    }

    /** The window of a type, milliseconds. */
    public long millis(AlertType type) {
        return typeMillis.getOrDefault(type, usualMillis);
    }
}
