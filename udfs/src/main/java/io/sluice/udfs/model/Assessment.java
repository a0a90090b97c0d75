package io.sluice.udfs.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A payment on its way through the rooms, with the evidence so far.
 *
 * @param transaction the payment
 * @param origin where its record lies
 * @param ingestedAt processing time at which it was decoded, epoch milliseconds
 * @param referenceMicros its value in the reference currency, micros; −1 if there is no rate
 * @param evidence one entry for each analyzer that has spoken
 * @param features the vector, filled slice by slice; shared, not copied: each room writes its slice
 *     once
 * @param versions one entry for each room passed
 */
public record Assessment(
        Transaction transaction,
        Origin origin,
        long ingestedAt,
        long referenceMicros,
        List<Evidence> evidence,
        FeatureVector features,
        List<Versions> versions)
        implements RoomInput {

    /** {@code referenceMicros} of a currency without a rate. */
    public static final long NO_RATE = -1;

    /** A payment that came from nowhere in Kafka. */
    public static Assessment begin(
            Transaction transaction, long ingestedAt, FeatureRegistry registry) {
        return begin(transaction, Origin.NONE, ingestedAt, registry);
    }

    /** A payment that has just been decoded. */
    public static Assessment begin(
            Transaction transaction, Origin origin, long ingestedAt, FeatureRegistry registry) {
        return new Assessment(
                transaction,
                origin,
                ingestedAt,
                NO_RATE,
                List.of(),
                FeatureVector.empty(registry),
                List.of());
    }

    /** The payment with its value in the reference currency. */
    public Assessment valued(long micros) {
        return new Assessment(
                transaction, origin, ingestedAt, micros, evidence, features, versions);
    }

    /** The payment as it leaves a room. */
    public Assessment with(List<Evidence> found, Versions inForce) {
        List<Evidence> allEvidence = new ArrayList<>(evidence);
        allEvidence.addAll(found);
        List<Versions> allVersions = new ArrayList<>(versions);
        allVersions.add(inForce);
        return new Assessment(
                transaction,
                origin,
                ingestedAt,
                referenceMicros,
                List.copyOf(allEvidence),
                features,
                List.copyOf(allVersions));
    }

    @Override
    public Identity identity() {
        return transaction.identity();
    }

    @Override
    public String recipientKey() {
        return transaction.recipientKey();
    }
}
