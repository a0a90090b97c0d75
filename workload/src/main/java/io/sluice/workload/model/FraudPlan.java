package io.sluice.workload.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What fraud is planted.
 *
 * @param episodes how many of each typology in the whole period, 0 to 100,000; absent is none
 * @param evasion the dial: 0 (fraudsters do not hide) to 1 (they imitate habits as well as they
 *     can)
 */
public record FraudPlan(Map<Typology, Integer> episodes, double evasion) {

    private static final int EPISODES = 8;

    /** Some episodes of each typology that do not hide. */
    public static final FraudPlan DEFAULT = each(EPISODES, 0);

    /** No fraud at all. */
    public static final FraudPlan NONE = new FraudPlan(Map.of(), 0);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public FraudPlan {
        Ranges.within("evasion", evasion, 0, 1);
        Map<Typology, Integer> ordered = new EnumMap<>(Typology.class);
        episodes.forEach(
                (typology, number) -> {
                    Ranges.within("episodes of " + typology, number, 0, 100_000);
                    ordered.put(typology, number);
                });
        episodes = Collections.unmodifiableMap(ordered);
    }

    /** The same number of episodes of each typology. */
    public static FraudPlan each(int number, double evasion) {
        Map<Typology, Integer> all = new EnumMap<>(Typology.class);
        for (Typology typology : Typology.values()) {
            all.put(typology, number);
        }
        return new FraudPlan(all, evasion);
    }

    /** How many episodes of a typology are planted. */
    public int of(Typology typology) {
        return episodes.getOrDefault(typology, 0);
    }
}
