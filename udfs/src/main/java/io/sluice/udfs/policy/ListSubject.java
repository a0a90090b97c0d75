package io.sluice.udfs.policy;

/** What kind of thing an entry names. */
public enum ListSubject {
    /** A paying or paid account or wallet. */
    ACCOUNT,
    /** A device id. */
    DEVICE,
    /** A network address. */
    IP,
    /** A card, account or virtual payment address. */
    INSTRUMENT,
    /** A merchant id. */
    MERCHANT,
    /** A token contract. */
    TOKEN
}
