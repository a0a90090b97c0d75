package io.sluice.workload.bank;

/**
 * How a bank and its customers behave. Shares are 0 to 1, delays are in hours.
 *
 * @param stepUpGenuine share of genuine payers who pass a challenge
 * @param stepUpFraud share of fraudsters who pass it
 * @param reviewFinds share of held fraud that a reviewer recognises
 * @param reviewReleases share of held genuine payments that a reviewer lets go
 * @param flagged share of flagged payments that are reviewed at all
 * @param refusedFraud share of refused fraud that is confirmed afterwards
 * @param refusedGenuine share of refused genuine payers who complain
 * @param disputed share of undetected fraud with victims that is charged back
 * @param investigated share of undetected fraud without victims that is found out
 * @param disputeMedian median time until a chargeback or finding is known, lognormal
 * @param disputeSigma standard deviation of the logarithm of that time
 */
public record BankOptions(
        double stepUpGenuine,
        double stepUpFraud,
        double reviewFinds,
        double reviewReleases,
        double flagged,
        double refusedFraud,
        double refusedGenuine,
        double disputed,
        double investigated,
        double disputeMedian,
        double disputeSigma) {

    /** A bank with good reviewers whose customers read their statements, if late. */
    public static final BankOptions DEFAULT =
            new BankOptions(0.96, 0.08, 0.95, 0.99, 0.5, 0.7, 0.6, 0.75, 0.15, 150, 0.7);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public BankOptions {
        share("stepUpGenuine", stepUpGenuine);
        share("stepUpFraud", stepUpFraud);
        share("reviewFinds", reviewFinds);
        share("reviewReleases", reviewReleases);
        share("flagged", flagged);
        share("refusedFraud", refusedFraud);
        share("refusedGenuine", refusedGenuine);
        share("disputed", disputed);
        share("investigated", investigated);
        if (!(disputeMedian > 0 && disputeSigma >= 0 && disputeSigma <= 5)) {
            throw new IllegalArgumentException(
                    "disputeMedian must be positive and disputeSigma 0 to 5");
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, not " + value);
        }
    }
}
