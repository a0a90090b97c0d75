package io.sluice.udfs.policy;

import static io.sluice.udfs.model.Action.APPROVE;
import static io.sluice.udfs.model.Action.BLOCK;
import static io.sluice.udfs.model.Action.FLAG;
import static io.sluice.udfs.model.Action.FREEZE;
import static io.sluice.udfs.model.Action.HOLD;
import static io.sluice.udfs.model.Action.STEP_UP;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Mode;
import io.sluice.udfs.model.RiskLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policy that ships: a start for tuning, written out in {@code flink-conf/policy.yaml}. */
public final class PolicyDefaults {

    private static final int STOPS = RiskLevel.HIGH.least();
    private static final int REFUSES = RiskLevel.CRITICAL.least();
    private static final int FLAGS = RiskLevel.MEDIUM.least();
    private static final double CORROBORATION = 0.5;
    private static final int UNKNOWN = 25;
    private static final long HIGH_VALUE = 1_000_000_000L;

    private PolicyDefaults() {}

    /** The policy in mode {@code enforce}. */
    public static Policy policy() {
        return new Policy(
                "default-1",
                Mode.ENFORCE,
                weights(),
                floors(),
                priors(),
                FLAGS,
                CORROBORATION,
                List.of(
                        new AbsenceRule(Set.of(), HIGH_VALUE, Absence.HOLD),
                        new AbsenceRule(Set.of(), 0, Absence.RENORMALISE)),
                new ModelMapping(0.1, 0.77),
                actions(),
                Map.of(
                        Channel.CARD, Map.of(RiskLevel.HIGH, STEP_UP),
                        Channel.UPI, Map.of(RiskLevel.HIGH, STEP_UP)),
                Map.of(
                        ListKind.SANCTIONED, FREEZE,
                        ListKind.BLACKLISTED, BLOCK,
                        ListKind.WHITELISTED, APPROVE),
                List.of(),
                Suppression.DEFAULT,
                Thresholds.DEFAULT);
    }

    /** The default policy, empty lists, dollar rates of par and a flat week. */
    public static Rulebook rulebook() {
        return new Rulebook(
                policy(), Lists.NONE, new Rates("par", "USD", Map.of()), ExpectedShape.FLAT);
    }

    private static Map<AnalyzerId, Double> weights() {
        return Map.of(
                AnalyzerId.VELOCITY, 0.25,
                AnalyzerId.AMOUNT, 0.25,
                AnalyzerId.PATTERN, 0.20,
                AnalyzerId.GRAPH, 0.20,
                AnalyzerId.TIMING, 0.10,
                AnalyzerId.BIOMETRIC, 0.15,
                AnalyzerId.DEVICE, 0.15,
                AnalyzerId.COUNTERPARTY, 0.15);
    }

    private static Map<AlertType, Integer> floors() {
        Map<AlertType, Integer> floors = new EnumMap<>(AlertType.class);
        for (AlertType type : AlertType.values()) {
            floors.put(type, STOPS);
        }
        floors.put(AlertType.SANCTIONED_INTERACTION, REFUSES);
        floors.put(AlertType.FLASH_LOAN_ATTACK, REFUSES);
        floors.put(AlertType.ADDRESS_POISONING, REFUSES);
        floors.put(AlertType.AMOUNT_ANOMALY, FLAGS);
        floors.put(AlertType.PATTERN_ANOMALY, FLAGS);
        floors.put(AlertType.DUST_ATTACK, FLAGS);
        floors.put(AlertType.DEVICE_CHANGE, FLAGS);
        floors.put(AlertType.MODEL_ANOMALY, 0);
        floors.put(AlertType.RECALL, 0);
        return floors;
    }

    private static Map<AnalyzerId, Integer> priors() {
        Map<AnalyzerId, Integer> priors = new EnumMap<>(AnalyzerId.class);
        for (AnalyzerId analyzer : AnalyzerId.values()) {
            priors.put(analyzer, UNKNOWN);
        }
        return priors;
    }

    private static Map<RiskLevel, Action> actions() {
        return Map.of(
                RiskLevel.SAFE, APPROVE,
                RiskLevel.LOW, APPROVE,
                RiskLevel.MEDIUM, FLAG,
                RiskLevel.HIGH, HOLD,
                RiskLevel.CRITICAL, BLOCK);
    }
}
