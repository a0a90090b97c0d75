package io.sluice.training.payment;

import io.sluice.models.Scorer;
import io.sluice.models.ScoringException;
import io.sluice.models.ShippedModel;
import io.sluice.udfs.model.FeatureRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints how a model that ships fares on feature tables that it was not trained on. */
public final class PaymentModelEvaluation {

    private PaymentModelEvaluation() {}

    /**
     * Evaluates.
     *
     * @param arguments name of the model, then feature tables
     */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: PaymentModelEvaluation MODEL FEATURES.csv.gz...");
            System.exit(2);
        }
        FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
        try {
            List<Path> tables = new ArrayList<>();
            for (String table : List.of(arguments).subList(1, arguments.length)) {
                tables.add(Path.of(table));
            }
            evaluate(new ShippedModel(arguments[0]).open(registry), registry, tables, System.out);
        } catch (ScoringException | IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void evaluate(
            Scorer scorer, FeatureRegistry registry, List<Path> tables, PrintStream out)
            throws IOException {
        List<ScoredTest> tests = new ArrayList<>();
        for (Path table : tables) {
            World world = World.read("w" + tests.size(), table, registry);
            TimeSplit split = TimeSplit.testOnly(world, TrainingOptions.DEFAULT.warmUp());
            tests.add(ScoredTest.of(world, split, scorer));
        }
        out.print(Figures.of(tests, TrainingOptions.DEFAULT.costs()).render());
    }
}
