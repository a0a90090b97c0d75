package io.sluice.workload.evaluation;

import java.util.List;

/**
 * How the episodes of one typology, or all, ended.
 *
 * @param recall caught episodes of all: an episode is caught if any of its payments is alerted
 * @param valueRecall share of the episodes' money in caught ones
 * @param named caught episodes with an alert that says what it is
 * @param lost dollars paid before the first alert of each episode
 * @param atStake dollars of all their payments
 */
public record TypologyResult(
        Proportion recall, Estimate valueRecall, int named, double lost, double atStake) {

    static TypologyResult of(List<EpisodeResult> episodes, EvaluationOptions options) {
        int caught = (int) episodes.stream().filter(EpisodeResult::caught).count();
        return new TypologyResult(
                new Proportion(caught, episodes.size()),
                Estimate.valueRecall(episodes, options),
                (int) episodes.stream().filter(EpisodeResult::named).count(),
                episodes.stream().mapToDouble(EpisodeResult::lost).sum(),
                episodes.stream().mapToDouble(EpisodeResult::dollars).sum());
    }
}
