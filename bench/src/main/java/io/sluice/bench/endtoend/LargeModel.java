package io.sluice.bench.endtoend;

import io.sluice.job.verdict.ScorerFactory;
import io.sluice.models.Scorer;
import io.sluice.models.Scorers;
import io.sluice.models.ShippedModel;
import io.sluice.udfs.model.FeatureRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A model with as many trees as one likes: those of the shipped one over and over, each worth so
 * much less that scores stay about the same. What it costs is honest, what it says is not.
 *
 * @param trees how many
 */
record LargeModel(int trees) implements ScorerFactory {

    static final String SHIPPED = "payment-gbm-1";

    private static final Pattern SEGMENT =
            Pattern.compile(
                    "<Segment id=\"\\d+\">\\s*<True/>\\s*(<TreeModel.*?</TreeModel>)\\s*</Segment>",
                    Pattern.DOTALL);
    private static final Pattern SCORE = Pattern.compile("score=\"([^\"]+)\"");

    @Override
    public Optional<Scorer> open(FeatureRegistry registry) {
        byte[] pmml = repeated().getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                Scorers.open("trees-" + trees, new ByteArrayInputStream(pmml), registry));
    }

    private String repeated() {
        String pmml =
                new String(new ShippedModel(SHIPPED).read("model.pmml"), StandardCharsets.UTF_8);
        List<MatchResult> shipped = new ArrayList<>(SEGMENT.matcher(pmml).results().toList());
        double share = (double) shipped.size() / trees;
        StringBuilder all = new StringBuilder(pmml.substring(0, shipped.get(0).start()));
        for (int i = 0; i < trees; i++) {
            String tree = shipped.get(i % shipped.size()).group(1);
            all.append("<Segment id=\"").append(i + 1).append("\"><True/>");
            all.append(lighter(tree, share)).append("</Segment>");
        }
        return all.append(pmml.substring(shipped.get(shipped.size() - 1).end())).toString();
    }

    private static String lighter(String tree, double share) {
        return SCORE.matcher(tree)
                .replaceAll(
                        score -> "score=\"" + share * Double.parseDouble(score.group(1)) + "\"");
    }
}
