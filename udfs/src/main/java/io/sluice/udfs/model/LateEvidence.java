package io.sluice.udfs.model;

/**
 * A payment that was judged without the evidence of its network, together with that evidence.
 *
 * @param assessment the payment with all its evidence
 */
public record LateEvidence(Assessment assessment) implements RoomInput {

    @Override
    public Identity identity() {
        return assessment.identity();
    }

    @Override
    public String recipientKey() {
        return assessment.recipientKey();
    }
}
