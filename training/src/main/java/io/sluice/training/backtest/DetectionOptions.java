package io.sluice.training.backtest;

import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.WorkloadOptions;
import java.util.Arrays;
import java.util.List;

/**
 * What a detection report is made of.
 *
 * @param base each world but for its seeds and its fraud
 * @param seed of the first world; the next ones follow
 * @param parameterSeed of the first world; the next ones follow
 * @param worlds how many for each dial, at least 1
 * @param episodes of each typology in each world, at least 1
 * @param model name of the shipped model, or {@code none}
 * @param dials positions of the evasion dial, 0 to 1, at least one
 */
record DetectionOptions(
        WorkloadOptions base,
        long seed,
        long parameterSeed,
        int worlds,
        int episodes,
        String model,
        List<Double> dials) {

    private static final int FIXED_ARGUMENTS = 5;
    private static final String NO_MODEL = "none";

    /** Checks the ranges and makes the list immutable. */
    DetectionOptions {
        dials = List.copyOf(dials);
        if (worlds < 1 || episodes < 1 || dials.isEmpty()) {
            throw new IllegalArgumentException("at least one world, episode and dial is needed");
        }
    }

    /**
     * Reads arguments: both seeds, worlds, episodes, model, dials.
     *
     * @throws IllegalArgumentException in one line, if they are wrong
     */
    static DetectionOptions parse(WorkloadOptions base, String... arguments) {
        if (arguments.length <= FIXED_ARGUMENTS) {
            throw new IllegalArgumentException(
                    "needs SEED PARAMETER-SEED WORLDS EPISODES MODEL DIAL...");
        }
        return new DetectionOptions(
                base,
                Long.parseLong(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                arguments[4],
                Arrays.stream(arguments).skip(FIXED_ARGUMENTS).map(Double::valueOf).toList());
    }

    /** Whether a model takes part. */
    boolean hasModel() {
        return !model.equals(NO_MODEL);
    }

    /** One of the worlds, the first being 0. */
    WorkloadOptions world(int number, double dial) {
        return base.withSeeds(seed + number, parameterSeed + number)
                .with(FraudPlan.each(episodes, dial));
    }
}
