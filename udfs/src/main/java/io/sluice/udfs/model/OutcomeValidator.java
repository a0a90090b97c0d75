package io.sluice.udfs.model;

/** Makes outcomes of raw fields, or says why there is none. Never throws. */
public final class OutcomeValidator {

    private final IntakeRules rules;

    /** A validator by these rules. */
    public OutcomeValidator(IntakeRules rules) {
        this.rules = rules;
    }

    /**
     * The outcome that the fields say. Without a known-at it is known since its receipt, without an
     * occurred-at it occurred when it became known.
     *
     * @param fields as given
     * @param receivedAt the record's time, epoch milliseconds
     */
    public Intake<Outcome> validate(RawFields<OutcomeField> fields, long receivedAt) {
        FieldReader<OutcomeField> reader = new FieldReader<>(fields);
        String id = reader.required(OutcomeField.ID, TextRules.LONG, RejectReason.MISSING_ID);
        String sender =
                reader.required(OutcomeField.SENDER, TextRules.LONG, RejectReason.MISSING_SENDER);
        reader.required(OutcomeField.OUTCOME, TextRules.SHORT, RejectReason.MISSING_OUTCOME);
        OutcomeKind kind = reader.constant(OutcomeField.OUTCOME, OutcomeKind.class);
        Long known = reader.time(OutcomeField.KNOWN_AT);
        Long occurred = reader.time(OutcomeField.OCCURRED_AT);
        String source = reader.text(OutcomeField.SOURCE, TextRules.SHORT);
        long knownAt = known == null ? receivedAt : known;
        long occurredAt = occurred == null ? knownAt : occurred;
        reader.checkTime(OutcomeField.KNOWN_AT, knownAt, receivedAt, rules);
        reader.checkTime(OutcomeField.OCCURRED_AT, occurredAt, receivedAt, rules);
        if (reader.refused()) {
            return reader.refusal();
        }
        return new Intake.Accepted<>(
                new Outcome(
                        new Identity(TextRules.foldAddress(sender), id),
                        kind,
                        occurredAt,
                        knownAt,
                        source,
                        receivedAt));
    }
}
