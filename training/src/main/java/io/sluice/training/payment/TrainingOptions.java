package io.sluice.training.payment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A training run.
 *
 * @param tables feature tables, each of a world of its own, split by time
 * @param unseen feature tables that are tested on only
 * @param out folder that receives the model; its name is the model's
 * @param data what the tables are, in words, for the card
 * @param warmUp start of each table that is left out, as habits are unknown there
 * @param gap between train, validation and test
 * @param boosting how trees are grown
 * @param costs of decisions
 */
record TrainingOptions(
        List<Path> tables,
        List<Path> unseen,
        Path out,
        String data,
        Duration warmUp,
        Duration gap,
        BoostingOptions boosting,
        CostModel costs) {

    static final TrainingOptions DEFAULT =
            new TrainingOptions(
                    List.of(),
                    List.of(),
                    Path.of("training", "target", "payment-gbm"),
                    "Feature tables that the judge computed.",
                    Duration.ofDays(7),
                    Duration.ofDays(2),
                    BoostingOptions.DEFAULT,
                    CostModel.DEFAULT);

    /** Name of the model. */
    String model() {
        return out.toAbsolutePath().normalize().getFileName().toString();
    }
}
