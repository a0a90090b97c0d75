package io.sluice.udfs.policy;

/** What being on a list means. */
public enum ListKind {
    /** By law no payment may pass. */
    SANCTIONED,
    /** Known abuse: refused. */
    BLACKLISTED,
    /** Trusted: approved unless a stronger list says otherwise. */
    WHITELISTED,
    /** Pays many at once by trade. */
    PAYROLL,
    /** Sells: is paid by many. */
    MERCHANT,
    /** Exchange or marketplace: pays and is paid by many. */
    EXCHANGE;

    /** Whether a hit decides over the score. */
    public boolean decides() {
        return this == SANCTIONED || this == BLACKLISTED || this == WHITELISTED;
    }
}
