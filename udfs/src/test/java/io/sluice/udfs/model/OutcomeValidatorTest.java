package io.sluice.udfs.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeValidatorTest {

    private static final long RECEIVED = 1_700_000_000_000L;

    private final OutcomeValidator validator = new OutcomeValidator(IntakeRules.DEFAULT);

    @Test
    void readsEveryField() {
        assertThat(
                        validate(
                                "transaction_id",
                                "t1",
                                "sender",
                                "a",
                                "outcome",
                                "chargeback",
                                "occurred_at",
                                "1690000000000",
                                "known_at",
                                "1695000000",
                                "source",
                                "bank"))
                .isEqualTo(
                        new Intake.Accepted<>(
                                new Outcome(
                                        new Identity("a", "t1"),
                                        OutcomeKind.CHARGEBACK,
                                        1_690_000_000_000L,
                                        1_695_000_000_000L,
                                        "bank",
                                        RECEIVED)));
    }

    @Test
    void isKnownSinceItsReceiptUnlessToldOtherwise() {
        assertThat(validate("id", "t1", "user_id", "a", "outcome", "SETTLED"))
                .isEqualTo(
                        new Intake.Accepted<>(
                                new Outcome(
                                        new Identity("a", "t1"),
                                        OutcomeKind.SETTLED,
                                        RECEIVED,
                                        RECEIVED,
                                        null,
                                        RECEIVED)));
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, , MISSING_OUTCOME",
        "outcome, LOST, UNKNOWN_VALUE",
        "sender, , MISSING_SENDER",
        "transaction_id, , MISSING_ID",
        "known_at, soon, INVALID_TIMESTAMP",
        "known_at, 3000-01-01, FUTURE_TIMESTAMP",
        "occurred_at, 1960-01-01, ANCIENT_TIMESTAMP"
    })
    void refusesWithTheReason(String field, String text, RejectReason reason) {
        RawFields<OutcomeField> raw = new RawFields<>(new RawFields.Names<>(OutcomeField.class));
        raw.put(field, text);
        if (!field.equals("transaction_id")) {
            raw.put("id", "t1");
        }
        if (!field.equals("sender")) {
            raw.put("from", "a");
        }
        if (!field.equals("outcome")) {
            raw.put("outcome", "SETTLED");
        }

        assertThat(validator.validate(raw, RECEIVED))
                .isInstanceOfSatisfying(
                        Intake.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Intake<Outcome> validate(String... namesAndTexts) {
        RawFields<OutcomeField> raw = new RawFields<>(new RawFields.Names<>(OutcomeField.class));
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            raw.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return validator.validate(raw, RECEIVED);
    }
}
