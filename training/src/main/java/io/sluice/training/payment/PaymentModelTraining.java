package io.sluice.training.payment;

import io.github.metarank.lightgbm4j.LGBMException;
import io.sluice.models.PmmlScorer;
import io.sluice.models.Scorer;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.ModelMapping;
import io.sluice.workload.features.FeatureRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Fits the payment model, checks its export, measures it and writes the folder that ships. */
public final class PaymentModelTraining {

    private static final double TOLERANCE = 1e-9;

    private final FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private final ModelFeatures features = new ModelFeatures(registry);
    private final TrainingOptions options;
    private final PrintStream out;
    private final List<World> worlds = new ArrayList<>();
    private final List<TimeSplit> splits = new ArrayList<>();

    private PaymentModelTraining(TrainingOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Trains.
     *
     * @param arguments as {@code scripts/train --help} says
     */
    public static void main(String[] arguments) {
        Optional<String> problem = NativeLightGbm.problem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            System.exit(1);
        }
        try {
            run(TrainingArguments.parse(arguments), System.out);
        } catch (IllegalArgumentException | IOException | LGBMException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Trains and writes.
     *
     * @throws IOException if tables can't be read, the folder not written, or the exported model
     *     does not say what the native one does
     */
    static void run(TrainingOptions options, PrintStream out) throws IOException, LGBMException {
        new PaymentModelTraining(options, out).run();
    }

    private void run() throws IOException, LGBMException {
        for (Path table : options.tables()) {
            World world = World.read("w" + worlds.size(), table, registry);
            worlds.add(world);
            splits.add(TimeSplit.of(world, options.warmUp(), options.gap()));
        }
        SplitCounts counts = SplitCounts.of(splits);
        out.println(counts.render());
        GradientBoosting boosting = new GradientBoosting(features, options.boosting());
        Trees trees = boosting.fit(rows(TimeSplit::train), rows(TimeSplit::validation));
        out.printf(
                Locale.ROOT,
                "%d trees, average precision %.4f on the validation part%n%n",
                trees.number(),
                trees.validationPrecision());
        TrainedModel model = exported(boosting, trees);
        List<ScoredTest> tests = tests(model.scorer());
        Figures test = Figures.of(tests, options.costs());
        out.println(test.render());
        Optional<Figures> unseen = unseen(model.scorer());
        unseen.ifPresent(figures -> out.println("unseen worlds: " + figures.render()));
        ModelCard card = new ModelCard(options, features, counts, model, test, unseen);
        write(golden(boosting, model, tests), model, card);
    }

    private List<FeatureRow> rows(Function<TimeSplit, List<FeatureRow>> part) {
        return splits.stream().flatMap(split -> part.apply(split).stream()).toList();
    }

    private TrainedModel exported(GradientBoosting boosting, Trees trees)
            throws IOException, LGBMException {
        byte[] pmml = PmmlExport.pmml(trees);
        Scorer scorer = PmmlScorer.open(options.model(), new ByteArrayInputStream(pmml), registry);
        List<FeatureVector> vectors =
                rows(TimeSplit::test).stream().map(FeatureRow::features).toList();
        double difference =
                GoldenVectors.difference(vectors, boosting.predict(trees, vectors), scorer);
        if (!(difference <= TOLERANCE)) {
            throw new IOException("the exported model differs by " + difference);
        }
        return new TrainedModel(trees, pmml, scorer, difference);
    }

    private List<ScoredTest> tests(Scorer scorer) {
        List<ScoredTest> tests = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            tests.add(ScoredTest.of(worlds.get(i), splits.get(i), scorer));
        }
        return tests;
    }

    private Optional<Figures> unseen(Scorer scorer) throws IOException {
        List<ScoredTest> tests = new ArrayList<>();
        for (Path table : options.unseen()) {
            World world = World.read("u" + tests.size(), table, registry);
            tests.add(ScoredTest.of(world, TimeSplit.testOnly(world, options.warmUp()), scorer));
        }
        return tests.isEmpty() ? Optional.empty() : Optional.of(Figures.of(tests, options.costs()));
    }

    private String golden(GradientBoosting boosting, TrainedModel model, List<ScoredTest> tests)
            throws LGBMException {
        GoldenVectors golden = new GoldenVectors(registry, features);
        List<FeatureVector> vectors =
                golden.choose(tests.stream().flatMap(test -> test.scored().stream()).toList());
        return golden.csv(vectors, boosting.predict(model.trees(), vectors));
    }

    private void write(String golden, TrainedModel model, ModelCard card) throws IOException {
        new ModelFolder(options.out()).write(model.pmml(), golden, card.render());
        ModelMapping mapping = options.costs().breakEven();
        out.printf(
                Locale.ROOT,
                "written: %s (model.pmml %,d bytes)%n%nfor the policy:%nmodel: {holdAt: %s,"
                        + " blockAt: %s}%n",
                options.out(),
                model.pmml().length,
                mapping.holdAt(),
                mapping.blockAt());
    }
}
