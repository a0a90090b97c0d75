package io.sluice.udfs.account;

/**
 * The risk of an account: the greatest of what was found of it, each fading with time. It does not
 * depend on the order in which that came, nor does what stands depend on how often.
 *
 * @param account the account
 * @param findings how many were applied
 * @param appendedAt when the ledger took the latest of them, epoch milliseconds
 * @param standing the charge of which most remains
 * @param peak the strongest charge ever
 */
public record AccountRisk(
        String account, long findings, long appendedAt, Charge standing, Charge peak) {

    /** The risk of an account of which nothing was known. */
    public static AccountRisk of(AccountFinding first) {
        return new AccountRisk(
                first.account(), 1, first.appendedAt(), first.charge(), first.charge());
    }

    /**
     * The risk after another finding.
     *
     * @param halfLife milliseconds in which half of a charge fades; the same for all of an account
     */
    public AccountRisk with(AccountFinding finding, long halfLife) {
        return new AccountRisk(
                account,
                findings + 1,
                Math.max(appendedAt, finding.appendedAt()),
                Charge.standing(standing, finding.charge(), halfLife),
                Charge.stronger(peak, finding.charge()));
    }

    /**
     * Of two states of an account the greater one counts. Each finding makes it greater, and who
     * begins anew with later findings goes on above what was there before.
     */
    public long version() {
        return appendedAt + findings;
    }
}
