package io.sluice.training.payment;

import io.sluice.workload.evaluation.Estimate;
import io.sluice.workload.random.Draw;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well probabilities rank fraud before the rest, with 95 % bootstrap percentile intervals.
 * Payments of one episode, or of one sender, stand or fall together: these groups are resampled,
 * not payments.
 */
final class Ranking {

    private static final int RESAMPLES = 300;
    private static final double TAIL = 0.025;

    private final boolean[] fraud;
    private final int[] group;
    private final boolean[] endsTie;
    private final int groups;

    Ranking(List<Scored> payments) {
        List<Scored> sorted =
                payments.stream()
                        .sorted(Comparator.comparingDouble(Scored::probability).reversed())
                        .toList();
        this.fraud = new boolean[sorted.size()];
        this.group = new int[sorted.size()];
        this.endsTie = new boolean[sorted.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < fraud.length; i++) {
            fraud[i] = sorted.get(i).row().isFraud();
            group[i] = numbers.computeIfAbsent(group(sorted.get(i)), key -> numbers.size());
            endsTie[i] =
                    i + 1 == fraud.length
                            || sorted.get(i + 1).probability() < sorted.get(i).probability();
        }
        this.groups = numbers.size();
    }

    private static String group(Scored payment) {
        return payment.row().isFraud()
                ? "episode " + payment.row().label().episode()
                : "sender " + payment.row().label().identity().sender();
    }

    /** Chance that a fraudulent payment is ranked before a genuine one; equal ones count half. */
    Estimate areaUnderRoc() {
        return estimate(this::areaUnderRoc);
    }

    /** Mean over fraudulent payments of the precision at their rank. */
    Estimate averagePrecision() {
        return estimate(this::averagePrecision);
    }

    private Estimate estimate(ToDoubleFunction<int[]> figure) {
        int[] once = new int[groups];
        Arrays.fill(once, 1);
        Draw draw = new Draw(1);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] times = new int[groups];
            for (int j = 0; j < groups; j++) {
                times[draw.below(groups)]++;
            }
            resampled[i] = figure.applyAsDouble(times);
        }
        Arrays.sort(resampled);
        int low = (int) (TAIL * (RESAMPLES - 1));
        return new Estimate(
                figure.applyAsDouble(once), resampled[low], resampled[RESAMPLES - 1 - low]);
    }

    private double areaUnderRoc(int[] times) {
        double genuine = total(times, false);
        double area = 0;
        double above = 0;
        double tiedFraud = 0;
        double tiedGenuine = 0;
        for (int i = 0; i < fraud.length; i++) {
            tiedFraud += fraud[i] ? times[group[i]] : 0;
            tiedGenuine += fraud[i] ? 0 : times[group[i]];
            if (endsTie[i]) {
                area += tiedFraud * (genuine - above - tiedGenuine / 2);
                above += tiedGenuine;
                tiedFraud = 0;
                tiedGenuine = 0;
            }
        }
        return area / (genuine * total(times, true));
    }

    private double averagePrecision(int[] times) {
        double found = 0;
        double ranked = 0;
        double tiedFraud = 0;
        double sum = 0;
        for (int i = 0; i < fraud.length; i++) {
            ranked += times[group[i]];
            tiedFraud += fraud[i] ? times[group[i]] : 0;
            if (endsTie[i]) {
                found += tiedFraud;
                sum += tiedFraud == 0 ? 0 : tiedFraud * found / ranked;
                tiedFraud = 0;
            }
        }
        return sum / total(times, true);
    }

    private double total(int[] times, boolean ofFraud) {
        double total = 0;
        for (int i = 0; i < fraud.length; i++) {
            total += fraud[i] == ofFraud ? times[group[i]] : 0;
        }
        return total;
    }
}
