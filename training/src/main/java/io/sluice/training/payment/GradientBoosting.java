package io.sluice.training.payment;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.workload.features.FeatureRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits gradient-boosted trees by LightGBM (Ke et al. 2017): log-loss, early stopping on the average
 * precision of the validation part. The same rows and options give the same trees.
 */
final class GradientBoosting {

    private static final int VALIDATION = 1;

    private final ModelFeatures features;
    private final BoostingOptions options;

    GradientBoosting(ModelFeatures features, BoostingOptions options) {
        this.features = features;
        this.options = options;
    }

    /** Trees at their best number for the validation rows. */
    Trees fit(List<FeatureRow> train, List<FeatureRow> validation) throws LGBMException {
        String parameters = options.parameters(features);
        try (LGBMDataset trainSet = dataset(train, parameters, null);
                LGBMDataset validationSet = dataset(validation, parameters, trainSet);
                LGBMBooster booster = LGBMBooster.create(trainSet, parameters)) {
            booster.addValidData(validationSet);
            List<Double> curve = grow(booster);
            int best = curve.indexOf(curve.stream().max(Double::compare).orElseThrow()) + 1;
            String text = booster.saveModelToString(0, best, FeatureImportanceType.GAIN);
            return new Trees(text, best, curve.get(best - 1), gains(booster, best));
        }
    }

    private LGBMDataset dataset(List<FeatureRow> rows, String parameters, LGBMDataset reference)
            throws LGBMException {
        double[] matrix = features.matrix(rows.stream().map(FeatureRow::features).toList());
        LGBMDataset dataset =
                LGBMDataset.createFromMat(
                        matrix, rows.size(), features.names().size(), true, parameters, reference);
        float[] labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(i).isFraud() ? 1 : 0;
        }
        dataset.setField("label", labels);
        dataset.setFeatureNames(features.names().toArray(String[]::new));
        return dataset;
    }

    /** The validation figure after each tree. */
    private List<Double> grow(LGBMBooster booster) throws LGBMException {
        List<Double> curve = new ArrayList<>();
        int best = 0;
        boolean finished = false;
        while (!finished && curve.size() < options.trees()) {
            finished = booster.updateOneIter();
            curve.add(booster.getEval(VALIDATION)[0]);
            int last = curve.size() - 1;
            best = curve.get(last) > curve.get(best) ? last : best;
            finished |= last - best >= options.patience();
        }
        return curve;
    }

    private List<Gain> gains(LGBMBooster booster, int trees) throws LGBMException {
        double[] gains = booster.featureImportance(trees, FeatureImportanceType.GAIN);
        List<Gain> list = new ArrayList<>();
        for (int i = 0; i < gains.length; i++) {
            list.add(new Gain(features.names().get(i), gains[i]));
        }
        return Gain.shares(list);
    }

    /** What the native library makes of vectors. */
    double[] predict(Trees trees, List<FeatureVector> vectors) throws LGBMException {
        double[] matrix = features.matrix(vectors);
        try (LGBMBooster booster = LGBMBooster.loadModelFromString(trees.text())) {
            return booster.predictForMat(
                    matrix,
                    vectors.size(),
                    features.names().size(),
                    true,
                    PredictionType.C_API_PREDICT_NORMAL,
                    "num_threads=1");
        }
    }
}
