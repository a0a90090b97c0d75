package io.sluice.udfs.account;

/**
 * The risk of an account: the greatest of what was found of it, each fading with time. It does not
 * depend on the order in which that came, nor on how often.
 *
 * @param account the account
 * @param version how many findings were applied; of two states of an account the greater counts
 * @param standing the charge of which most remains
 * @param peak the strongest charge ever
 */
public record AccountRisk(String account, long version, Charge standing, Charge peak) {

    /** The risk of an account of which nothing was known. */
    public static AccountRisk of(AccountFinding first) {
        return new AccountRisk(first.account(), 1, first.charge(), first.charge());
    }

    /**
     * The risk after another finding.
     *
     * @param halfLife milliseconds in which half of a charge fades; the same for all of an account
     */
    public AccountRisk with(AccountFinding finding, long halfLife) {
        return new AccountRisk(
                account,
                version + 1,
                Charge.standing(standing, finding.charge(), halfLife),
                Charge.stronger(peak, finding.charge()));
    }
}
