package io.sluice.workload;

import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Period;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.Typology;
import io.sluice.workload.model.WorkloadOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workloads that are small enough for tests. */
public final class Small {

    private static final int EPISODES = 5;

    private Small() {}

    /** Ten days of 120 customers with two episodes of each typology. */
    public static WorkloadOptions options() {
        return WorkloadOptions.DEFAULT
                .with(new Population(120, 60, 60, 600))
                .with(period(10))
                .with(FraudPlan.each(2, 0));
    }

    /** The same with episodes of one typology only. */
    public static WorkloadOptions with(Typology typology, double evasion) {
        return options().with(new FraudPlan(Map.of(typology, EPISODES), evasion));
    }

    /** Days from the default start, the first two of them quiet. */
    public static Period period(int days) {
        return new Period(Period.DEFAULT.start(), Duration.ofDays(days), Duration.ofDays(2));
    }

    /** All payments. */
    public static List<GeneratedPayment> all(WorkloadOptions options) {
        List<GeneratedPayment> payments = new ArrayList<>();
        new Workload(options).forEachRemaining(payments::add);
        return payments;
    }
}
