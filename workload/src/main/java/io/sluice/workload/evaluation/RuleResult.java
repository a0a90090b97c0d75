package io.sluice.workload.evaluation;

import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Typology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one way of raising alerts did.
 *
 * @param payments evaluated
 * @param alerts raised
 * @param threshold least score that raised one
 * @param typologies by typology, those that occurred
 * @param all all episodes together
 * @param precision alerts that were fraud
 * @param falseAlarms alerts among genuine payments, by kind of hard negative that occurred
 * @param ordinary alerts among genuine payments that are no hard negative
 */
public record RuleResult(
        int payments,
        int alerts,
        double threshold,
        Map<Typology, TypologyResult> typologies,
        TypologyResult all,
        Proportion precision,
        Map<HardNegative, Proportion> falseAlarms,
        Proportion ordinary) {

    static RuleResult of(List<Judged> payments, Alerts alerts, EvaluationOptions options) {
        List<EpisodeResult> episodes = episodes(payments, alerts);
        Map<Typology, TypologyResult> typologies = new EnumMap<>(Typology.class);
        for (Typology typology : Typology.values()) {
            List<EpisodeResult> own =
                    episodes.stream().filter(e -> e.typology() == typology).toList();
            if (!own.isEmpty()) {
                typologies.put(typology, TypologyResult.of(own, options));
            }
        }
        int right = (int) payments.stream().filter(p -> fraudulentAlert(p, alerts)).count();
        return new RuleResult(
                payments.size(),
                alerts.number(),
                alerts.threshold(),
                Collections.unmodifiableMap(typologies),
                TypologyResult.of(episodes, options),
                new Proportion(right, alerts.number()),
                falseAlarms(payments, alerts),
                genuine(payments, null, alerts));
    }

    private static List<EpisodeResult> episodes(List<Judged> payments, Alerts alerts) {
        Map<String, List<Judged>> byEpisode = new LinkedHashMap<>();
        for (Judged payment : payments) {
            if (payment.label().isFraud()) {
                byEpisode
                        .computeIfAbsent(payment.label().episode(), id -> new ArrayList<>())
                        .add(payment);
            }
        }
        return byEpisode.values().stream().map(own -> EpisodeResult.of(own, alerts)).toList();
    }

    private static boolean fraudulentAlert(Judged payment, Alerts alerts) {
        return payment.label().isFraud() && alerts.contain(payment);
    }

    private static Map<HardNegative, Proportion> falseAlarms(List<Judged> payments, Alerts alerts) {
        Map<HardNegative, Proportion> kinds = new EnumMap<>(HardNegative.class);
        for (HardNegative kind : HardNegative.values()) {
            Proportion proportion = genuine(payments, kind, alerts);
            if (proportion.of() > 0) {
                kinds.put(kind, proportion);
            }
        }
        return Collections.unmodifiableMap(kinds);
    }

    private static Proportion genuine(List<Judged> payments, HardNegative kind, Alerts alerts) {
        int all = 0;
        int alerted = 0;
        for (Judged payment : payments) {
            if (!payment.label().isFraud() && payment.label().hardNegative() == kind) {
                all++;
                alerted += alerts.contain(payment) ? 1 : 0;
            }
        }
        return new Proportion(alerted, all);
    }
}
