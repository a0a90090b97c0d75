package io.sluice.workload.evaluation;

import io.sluice.workload.random.Draw;
import java.util.Arrays;
import java.util.List;

/**
 * A figure with its 95 % bootstrap percentile interval (Efron 1979).
 *
 * @param value the figure
 * @param lower lower end of the interval
 * @param upper upper end of the interval
 */
public record Estimate(double value, double lower, double upper) {

    private static final double TAIL = 0.025;

    /** Share of the money of all episodes that the caught ones are; episodes are resampled. */
    static Estimate valueRecall(List<EpisodeResult> episodes, EvaluationOptions options) {
        double value = caughtShare(episodes, null);
        Draw draw = new Draw(options.seed());
        double[] resampled = new double[options.resamples()];
        for (int i = 0; i < resampled.length; i++) {
            resampled[i] = caughtShare(episodes, draw);
        }
        Arrays.sort(resampled);
        int low = (int) (TAIL * (resampled.length - 1));
        return new Estimate(value, resampled[low], resampled[resampled.length - 1 - low]);
    }

    private static double caughtShare(List<EpisodeResult> episodes, Draw draw) {
        double caught = 0;
        double all = 0;
        for (int i = 0; i < episodes.size(); i++) {
            EpisodeResult episode = draw == null ? episodes.get(i) : draw.of(episodes);
            all += episode.dollars();
            caught += episode.caught() ? episode.dollars() : 0;
        }
        return caught / all;
    }
}
