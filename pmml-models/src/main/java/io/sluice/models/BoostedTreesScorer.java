package io.sluice.models;

import io.sluice.udfs.model.FeatureVector;
import java.util.List;
import java.util.function.ToIntFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.True;
import org.dmg.pmml.mining.MiningModel;
import org.dmg.pmml.mining.Segment;
import org.dmg.pmml.mining.Segmentation.MultipleModelMethod;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionModel.NormalizationMethod;
import org.dmg.pmml.tree.TreeModel;

/**
 * Runs gradient boosted trees with a logistic link, as LightGBM's exporter writes them, from flat
 * arrays: the same sums in the same order as jpmml-evaluator, so the same bits.
 */
final class BoostedTreesScorer implements Scorer {

    private final String model;
    private final FlatTrees trees;

    private BoostedTreesScorer(String model, FlatTrees trees) {
        this.model = model;
        this.trees = trees;
    }

    /**
     * The flat form of a model.
     *
     * @param model its name and version
     * @param pmml the model
     * @param indexes where the vector has a feature
     * @throws UnsupportedFormException if it is of another form
     */
    static BoostedTreesScorer of(String model, Model pmml, ToIntFunction<String> indexes) {
        List<Segment> chain = segments(pmml, MultipleModelMethod.MODEL_CHAIN);
        FlatTreesBuilder.require(chain.size() == 2);
        FlatTreesBuilder.require(
                chain.get(1).requireModel() instanceof RegressionModel link
                        && link.getNormalizationMethod() == NormalizationMethod.LOGIT);
        FlatTreesBuilder trees = new FlatTreesBuilder(indexes);
        for (Segment segment : segments(chain.get(0).requireModel(), MultipleModelMethod.SUM)) {
            FlatTreesBuilder.require(segment.requireModel() instanceof TreeModel);
            trees.add((TreeModel) segment.requireModel());
        }
        return new BoostedTreesScorer(model, trees.build());
    }

    private static List<Segment> segments(Model pmml, MultipleModelMethod method) {
        FlatTreesBuilder.require(pmml instanceof MiningModel);
        var segmentation = ((MiningModel) pmml).requireSegmentation();
        FlatTreesBuilder.require(segmentation.requireMultipleModelMethod() == method);
        for (Segment segment : segmentation.requireSegments()) {
            FlatTreesBuilder.require(segment.requirePredicate() instanceof True);
        }
        return segmentation.requireSegments();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public double probability(FeatureVector features) {
        return 1 / (1 + Math.exp(-trees.sum(features)));
    }
}
