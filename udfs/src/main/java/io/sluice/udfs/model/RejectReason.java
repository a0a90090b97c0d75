package io.sluice.udfs.model;

/** Why a record is no payment that can be judged. */
public enum RejectReason {
    /** The bytes are not JSON text in UTF-8. */
    MALFORMED,
    /** JSON, but not an object. */
    NOT_AN_OBJECT,
    /** The record is longer than the limit. */
    TOO_LARGE,
    /** A field has the wrong JSON type. */
    WRONG_TYPE,
    /** No transaction id. */
    MISSING_ID,
    /** No sender. */
    MISSING_SENDER,
    /** No amount. */
    MISSING_AMOUNT,
    /** A text field is empty, too long or has control characters. */
    INVALID_TEXT,
    /** The amount is no finite decimal number. */
    INVALID_AMOUNT,
    /** The amount is below zero. */
    NEGATIVE_AMOUNT,
    /** The amount has more digits than any money has. */
    AMOUNT_OVERFLOW,
    /** The time is no epoch or ISO time. */
    INVALID_TIMESTAMP,
    /** The time is further ahead of its receipt than allowed. */
    FUTURE_TIMESTAMP,
    /** The time is before the first one allowed. */
    ANCIENT_TIMESTAMP,
    /** The currency is not three letters, or not a known token. */
    INVALID_CURRENCY,
    /** A field has a value that its enumeration lacks. */
    UNKNOWN_VALUE,
    /** The place has coordinates outside the globe. */
    INVALID_LOCATION,
    /** A biometric sample is not a finite number, or there are too many. */
    INVALID_BIOMETRICS,
    /** The same identity was seen with other content. */
    ID_CONFLICT,
    /** An outcome that does not say what became of the payment. */
    MISSING_OUTCOME,
    /** A document of the control topic that cannot be taken into force. */
    INVALID_CONTROL;

    /** Whether only the rooms can tell, which see the payment and not the bytes that it came as. */
    public boolean afterDecoding() {
        return this == ID_CONFLICT;
    }
}
