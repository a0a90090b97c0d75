package io.sluice.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.local.house.Analyst;
import io.sluice.local.house.House;
import io.sluice.local.house.HouseOptions;
import io.sluice.local.house.Workspace;
import io.sluice.local.house.WorldRules;
import io.sluice.udfs.model.Identity;
import io.sluice.workload.Workload;
import io.sluice.workload.WorldShape;
import io.sluice.workload.bank.Bank;
import io.sluice.workload.bank.BankOptions;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Period;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.WorkloadOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small bank on a real broker and a real cluster. */
class WorldReplayIT {

    private static final WorkloadOptions WORLD =
            WorkloadOptions.DEFAULT
                    .with(Population.ofCustomers(50))
                    .with(
                            new Period(
                                    Period.DEFAULT.start(), Duration.ofDays(4), Duration.ofDays(1)))
                    .with(FraudPlan.each(1, 0));

    private static final String MODEL = "payment-gbm-1";

    private static final class Log implements DeskListener {

        private final Set<Identity> sent = new HashSet<>();
        private final Map<Identity, Integer> decided = new HashMap<>();

        @Override
        public void sent(GeneratedPayment payment) {
            sent.add(payment.payment().identity());
        }

        @Override
        public void decided(GeneratedPayment payment, LedgerEntry decision, long millis) {
            decided.merge(decision.identity(), 1, Integer::sum);
            assertThat(decision.json().path("payment").path("timestamp").asLong())
                    .isEqualTo(payment.payment().timestamp());
            assertThat(decision.json().path("versions").findValuesAsText("shape"))
                    .containsOnly(WorldShape.shape().version());
            assertThat(decision.json().path("versions").findValuesAsText("models"))
                    .containsExactly(MODEL);
        }
    }

    @Test
    void eachPaymentHasOneDecisionAndOutcomesFollow(@TempDir Path folder) {
        Log log = new Log();
        HouseOptions plan =
                new HouseOptions(
                        0,
                        0,
                        2,
                        WorldRules.of(WORLD),
                        List.of("--source.alignment", "0 ms", "--judge.model", MODEL),
                        true);
        try (Workspace workspace = Workspace.open(folder.resolve("data"));
                House house = House.start(workspace, plan, step -> {});
                BankDesk desk =
                        new BankDesk(
                                house.kafka(),
                                new Bank(BankOptions.DEFAULT, 1),
                                Clock.systemUTC())) {
            desk.listen(log);
            Ticker ticker = new Ticker(Duration.ofSeconds(1), house::check);
            new Replay(desk, new Payments(new Workload(WORLD)), ticker).fast(Long.MAX_VALUE);

            assertThat(log.sent).hasSizeGreaterThan(500);
            assertThat(log.decided.keySet()).isEqualTo(log.sent);
            assertThat(log.decided.values()).containsOnly(1);
            assertThat(desk.waiting()).isZero();
            tablesFollow(house, log.sent.size());
            assertThat(desk.deadLetters()).isZero();
            assertThat(desk.superseded()).isZero();
            assertThat(desk.outcomes()).isPositive();
            assertThat(house.restarts()).isZero();
        }
    }

    private static void tablesFollow(House house, long decided) {
        try (Analyst analyst = house.analyst()) {
            assertThat(analyst.await(decided, Duration.ofMinutes(1))).isEqualTo(decided);
            assertThat(analyst.examples())
                    .hasSize(3)
                    .allSatisfy(answer -> assertThat(answer.columns()).isNotEmpty());
        }
    }
}
