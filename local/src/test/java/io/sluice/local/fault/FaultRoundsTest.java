package io.sluice.local.fault;

import static org.awaitility.Awaitility.await;

import io.sluice.job.config.Topic;
import io.sluice.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever fails, of both jobs and of what they stand on: the ledger follows from the input, and
 * alerts, tables and risks of accounts follow from the ledger, nothing lost, doubled or different.
 */
class FaultRoundsTest {

    private static final FaultRuns RUNS = FaultRuns.of("both", 160, 10);

    /** Room for a judge, the one that takes its place, and the consequences. */
    private static final int SLOTS = 6;

    /** How long tables may lag behind the input that was read; a wrong table stays wrong. */
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private static final int LINE = 500;

    @TempDir static Path place;
    private static Machine machine;
    private static LocalPostgres postgres;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        machine = new Machine(place.resolve("broker"), SLOTS);
        postgres = new LocalPostgres(place.resolve("postgres"), 0);
        postgres.start();
    }

    @AfterAll
    static void stop() {
        machine.close();
        postgres.close();
    }

    @Test
    void loseDoubleAndContradictNothing() {
        RUNS.each("rounds", this::round);
    }

    private String round(long seed) {
        Traffic traffic = new TrafficGenerator(seed).generate(RUNS.payments());
        try (TestJudge judge =
                        machine.judge(
                                "both-" + seed,
                                folder.resolve("judge-" + seed),
                                "--runtime.state-backend",
                                "HEAP",
                                "--runtime.checkpoint-interval",
                                "700 ms");
                TestConsequences consequences =
                        machine.consequences(
                                judge, postgres, folder.resolve("consequences-" + seed));
                Feeder feeder = judge.feeder()) {
            Path savepoints = folder.resolve("savepoints-" + seed);
            FaultRound round =
                    new FaultRound(
                            machine,
                            postgres,
                            judge,
                            consequences,
                            feeder,
                            traffic,
                            savepoints,
                            seed);
            String what = "did not end";
            try {
                round.run();
                what = "found";
                return check(judge, consequences, traffic, round);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        String.format(
                                "seed %d (-Dfaults.seed=%d), did %s, %s: %s",
                                seed, seed, round.done(), what, line(e)),
                        e);
            }
        }
    }

    private static String line(Throwable e) {
        String all = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return all.substring(0, Math.min(LINE, all.length()));
    }

    private static String check(
            TestJudge judge, TestConsequences consequences, Traffic traffic, FaultRound round) {
        LedgerRecords ledger = judge.ledger();
        HouseCheck check = new HouseCheck(judge, consequences, traffic);
        check.ledgerFollowsFromInput(ledger, round.done().contains(Mishap.JUDGE_PAUSED));
        ModelOutcomes outcomes = new ModelOutcomes(judge.records(Topic.OUTCOMES));
        LedgerModel model = new LedgerModel(ledger, outcomes);
        await().atMost(SETTLING)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> check.restFollowsFromLedger(model, outcomes));
        return String.format(
                "did %s, %s, decisions %d, later revisions %d, superseded %d, alerts %d, groups %d,"
                        + " accounts %d: nothing lost, doubled or different",
                round.done(),
                round.deliveries(),
                ledger.binding().size(),
                ledger.standing().size() - ledger.binding().size(),
                ledger.superseded().size(),
                model.alerts().size(),
                model.groups().size(),
                model.accounts().size());
    }
}
