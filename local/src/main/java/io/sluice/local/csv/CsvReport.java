package io.sluice.local.csv;

import java.util.Map;

/**
 * What became of a file.
 *
 * @param payments sent
 * @param repeats payments among them whose identity had been sent before
 * @param decided binding decisions
 * @param alerted binding decisions that flag or stop the payment
 * @param stopped of those, that stop it
 * @param deadLetters payments that were refused, by reason
 * @param superseded ledger records that don't stand
 * @param outcomes told
 * @param fraud payments labelled as fraud
 * @param fraudAlerted of those, flagged or stopped
 * @param fraudStopped of those, stopped
 * @param seconds from the first payment to the last decision
 * @param digest of all decisions, whatever their order: equal decisions, equal digests
 */
public record CsvReport(
        long payments,
        long repeats,
        long decided,
        long alerted,
        long stopped,
        Map<String, Long> deadLetters,
        long superseded,
        long outcomes,
        long fraud,
        long fraudAlerted,
        long fraudStopped,
        double seconds,
        String digest) {

    /** Payments that have neither a decision nor a dead letter. */
    public long lost() {
        long refused =
                deadLetters.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(CsvTally.CONFLICT))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return Math.max(0, payments - repeats - decided - refused);
    }

    /** Decisions a second. */
    public double perSecond() {
        return seconds > 0 ? decided / seconds : 0;
    }
}
