package io.sluice.training.payment;

import io.sluice.udfs.policy.ModelMapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what a model is for, what it was made from, how good it is and where it fails. */
final class ModelCard {

    private static final int STRONGEST = 20;

    private final TrainingOptions options;
    private final ModelFeatures features;
    private final SplitCounts counts;
    private final TrainedModel model;
    private final Figures test;
    private final Optional<Figures> unseen;
    private final StringBuilder text = new StringBuilder();

    ModelCard(
            TrainingOptions options,
            ModelFeatures features,
            SplitCounts counts,
            TrainedModel model,
            Figures test,
            Optional<Figures> unseen) {
        this.options = options;
        this.features = features;
        this.counts = counts;
        this.model = model;
        this.test = test;
        this.unseen = unseen;
    }

    /** Markdown. */
    String render() {
        line("# %s", options.model());
        purpose();
        data();
        protocol();
        figures();
        features();
        limits();
        return text.toString();
    }

    private void purpose() {
        section("Purpose");
        line(
                "The probability that a payment is fraudulent, from the features that the sender's"
                        + " and the recipient's room computed for it. It is one piece of evidence"
                        + " among others; the policy turns it into a score.");
    }

    private void data() {
        section("Data");
        line("%s", options.data());
        line("");
        line("| part | payments | fraudulent | episodes | known to the bank |");
        line("|---|---:|---:|---:|---:|");
        for (SplitCounts.Part part : counts.parts()) {
            line(
                    "| %s | %,d | %,d | %,d | %,d |",
                    part.name(), part.payments(), part.frauds(), part.episodes(), part.known());
        }
        line("");
        line(
                "Labels are the generator's truth, as if every case had been investigated before"
                        + " training. A bank knows less and later: the last column is what it knew"
                        + " by the end of the month.");
    }

    private void protocol() {
        BoostingOptions boosting = options.boosting();
        section("Protocol");
        line(
                "Each world is cut by event time: %d days of warm-up left out, then 60 %% train,"
                        + " 20 %% validation, 20 %% test, with gaps of %d days. An episode that an"
                        + " earlier part has seen is in no later one. Nothing was chosen by the"
                        + " test.",
                options.warmUp().toDays(), options.gap().toDays());
        line("");
        line(
                "LightGBM, log-loss without weights, %d trees (the most precise number on the"
                        + " validation part, of %d at most) of at most %d leaves, learning rate %s,"
                        + " at least %d rows a leaf, seed %d, one thread: the same tables give the"
                        + " same bytes. The PMML differs from the native predictions by at most %s"
                        + " on the test.",
                model.trees().number(),
                boosting.trees(),
                boosting.leaves(),
                boosting.learningRate(),
                boosting.leastRows(),
                boosting.seed(),
                model.difference());
    }

    private void figures() {
        CostModel costs = options.costs();
        ModelMapping mapping = costs.breakEven();
        section("Figures");
        line(
                "Intervals are 95 %%; for the areas, episodes and senders were resampled. A"
                        + " \"named\" alert carries the typology's alert type, which this model"
                        + " never does.");
        figures("Test", test);
        unseen.ifPresent(figures -> figures("Unseen worlds", figures));
        section("Break-even");
        line(
                "Costs as shares of a payment's value: %s for fraud that passes, %s for a genuine"
                        + " payment held, %s for fraud held, %s for a genuine payment refused. They"
                        + " are assumptions. Holding then pays from a probability of %s, refusing"
                        + " from %s; \"acted\" above is what that stops.",
                costs.missedFraud(),
                costs.falseHold(),
                costs.heldFraud(),
                costs.falseBlock(),
                mapping.holdAt(),
                mapping.blockAt());
    }

    private void figures(String title, Figures figures) {
        line("");
        line("### %s", title);
        line("");
        line("```");
        text.append(figures.render().strip()).append('\n');
        line("```");
    }

    private void features() {
        section("Features");
        line(
                "%d inputs by name from the feature registry; a missing value is a branch of its"
                        + " own in the trees. The strongest, by share of the gain:",
                features.names().size());
        line("");
        List<Gain> gains = model.trees().gains();
        for (Gain gain : gains.subList(0, Math.min(STRONGEST, gains.size()))) {
            line("- %s %.1f %%", gain.feature(), 100 * gain.share());
        }
        line("");
        line(
                "More of these never lowers the probability: %s.",
                String.join(
                        ", ", features.names().stream().filter(ModelFeatures::isRising).toList()));
        line("");
        line("Left out:");
        line("");
        byReason().forEach((reason, names) -> line("- %s: %s", names, reason));
    }

    private Map<String, String> byReason() {
        Map<String, String> reasons = new TreeMap<>();
        features.excluded()
                .forEach((n, reason) -> reasons.merge(reason, n, (a, b) -> a + ", " + b));
        return reasons;
    }

    private void limits() {
        section("Limits");
        line("- Trained on generated payments. It knows what the generator plants, no more.");
        line("- Probabilities hold for about this share of fraud; another share shifts them.");
        line("- Where more payments are fraudulent than may be alerted, the budget bounds recall.");
        line("- The tables span a month: no relation is older, and older ones count as a month.");
        line("- It sees no graph: money that goes round through strangers looks ordinary to it.");
        line("- After a change of features or windows it has to be trained again.");
        section("Licence");
        line("AGPL-3.0-only, as the rest of the project.");
    }

    private void section(String title) {
        line("");
        line("## %s", title);
        line("");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
