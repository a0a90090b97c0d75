package io.sluice.workload.model;

/**
 * Everything that a workload is made from: equal options give equal bytes.
 *
 * @param seed draws the world, its habits, and who takes part in which episode when
 * @param parameterSeed draws sizes, amounts and pace of episodes, independently of {@code seed}
 * @param population who pays and is paid
 * @param period when
 * @param hardNegatives how often genuine life looks like fraud
 * @param fraud what is planted
 */
public record WorkloadOptions(
        long seed,
        long parameterSeed,
        Population population,
        Period period,
        HardNegativeShares hardNegatives,
        FraudPlan fraud) {

    /** A month of a small bank. */
    public static final WorkloadOptions DEFAULT =
            new WorkloadOptions(
                    1,
                    1,
                    Population.DEFAULT,
                    Period.DEFAULT,
                    HardNegativeShares.DEFAULT,
                    FraudPlan.DEFAULT);

    /** The same with other seeds. */
    public WorkloadOptions withSeeds(long newSeed, long newParameterSeed) {
        return new WorkloadOptions(
                newSeed, newParameterSeed, population, period, hardNegatives, fraud);
    }

    /** The same with other people. */
    public WorkloadOptions with(Population newPopulation) {
        return new WorkloadOptions(
                seed, parameterSeed, newPopulation, period, hardNegatives, fraud);
    }

    /** The same at another time. */
    public WorkloadOptions with(Period newPeriod) {
        return new WorkloadOptions(
                seed, parameterSeed, population, newPeriod, hardNegatives, fraud);
    }

    /** The same with other hard negatives. */
    public WorkloadOptions with(HardNegativeShares newHardNegatives) {
        return new WorkloadOptions(
                seed, parameterSeed, population, period, newHardNegatives, fraud);
    }

    /** The same with other fraud. */
    public WorkloadOptions with(FraudPlan newFraud) {
        return new WorkloadOptions(
                seed, parameterSeed, population, period, hardNegatives, newFraud);
    }
}
