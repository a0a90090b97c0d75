package io.sluice.workload.model;

/** Genuine payments that look like fraud. */
public enum HardNegative {
    /** An employer pays all salaries within minutes. */
    PAYROLL,
    /** Money back from a merchant. */
    REFUND,
    /** Several persons pay with one device. */
    FAMILY_DEVICE,
    /** Payments from another country, reached at the speed of a plane. */
    TRAVELLER,
    /** The same amount to the same merchant at regular intervals. */
    SUBSCRIPTION,
    /** Deposits to and withdrawals from an exchange's wallet. */
    EXCHANGE,
    /** Many customers buy from one merchant within minutes. */
    FLASH_SALE,
    /** First payments from a new phone, held slightly differently. */
    NEW_PHONE,
    /** Rent leaves hours after the salary came in. */
    SALARY_THEN_RENT,
    /** A marketplace pays many sellers at once. */
    MARKETPLACE_PAYOUT
}
