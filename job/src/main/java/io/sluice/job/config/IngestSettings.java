package io.sluice.job.config;

import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.IntakeRules;
import java.io.Serializable;
import java.util.Set;

/**
 * What is refused at the door and what is filled in.
 *
 * @param futureTolerance how far a payment's time may lie ahead of its record's, milliseconds
 * @param earliest first time allowed, epoch milliseconds
 * @param defaultCurrency of payments that name none
 * @param defaultChannel of payments that name none
 * @param tokens symbols accepted as currencies beside three letters
 * @param maxRecord longest record, bytes
 * @param deadLetterCut most raw bytes in a dead letter
 */
public record IngestSettings(
        long futureTolerance,
        long earliest,
        String defaultCurrency,
        Channel defaultChannel,
        Set<String> tokens,
        int maxRecord,
        int deadLetterCut)
        implements Serializable {

    /** Makes the set immutable. */
    public IngestSettings {
        tokens = Set.copyOf(tokens);
    }

    /** The rules of the door. */
    public IntakeRules rules() {
        return new IntakeRules(futureTolerance, earliest, defaultCurrency, defaultChannel, tokens);
    }
}
