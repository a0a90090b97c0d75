package io.sluice.local.terminal;

import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Stop;
import io.sluice.local.figures.Summary;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.workload.evaluation.Judged;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Typology;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures to show. */
final class Example {

    static final Stop STOP =
            new Stop(
                    1_775_012_345_000L,
                    "acc-0123456789abcdef",
                    "mer-1",
                    "12.50",
                    "EUR",
                    92,
                    Action.BLOCK,
                    "14 payments in 5 minutes",
                    "SENDER",
                    "CARD_TESTING",
                    true);

    private Example() {}

    static Figures figures(double seconds) {
        Map<RiskLevel, Long> levels = new EnumMap<>(RiskLevel.class);
        for (RiskLevel level : RiskLevel.values()) {
            levels.put(level, 0L);
        }
        levels.put(RiskLevel.SAFE, 1_200L);
        levels.put(RiskLevel.CRITICAL, 3L);
        return new Figures(
                seconds, 1_775_012_345_000L, 1_204, 1_203, 66.7, 6, 42, levels, 3, List.of(STOP));
    }

    static Summary summary() {
        return Summary.of(
                figures(60),
                List.of(
                        fraud("1", "CARD_TESTING-0", 100, Action.APPROVE),
                        fraud("2", "CARD_TESTING-0", 900, Action.BLOCK),
                        fraud("3", "CARD_TESTING-1", 50, Action.APPROVE),
                        fraud("4", "CARD_TESTING-2", 70, Action.APPROVE),
                        genuine("5", HardNegative.PAYROLL, Action.HOLD),
                        genuine("6", HardNegative.PAYROLL, Action.APPROVE),
                        genuine("7", null, Action.APPROVE)),
                Set.of("CARD_TESTING-2"),
                new Summary.Counts(30_000, 29_999, 1, 31_000, 0, 0));
    }

    private static Judged fraud(String id, String episode, double dollars, Action action) {
        Label label = Label.fraud(new Identity("a", id), Typology.CARD_TESTING, episode);
        return judged(label, dollars, action, Set.of(AlertType.VELOCITY_ANOMALY));
    }

    private static Judged genuine(String id, HardNegative kind, Action action) {
        return judged(new Label(new Identity("b", id), null, null, kind), 10, action, Set.of());
    }

    private static Judged judged(Label label, double dollars, Action action, Set<AlertType> types) {
        long time = Long.parseLong(label.identity().id());
        return new Judged(label, time, dollars, action.stops() ? 90 : 5, action, types);
    }
}
