package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.job.ledger.LedgerEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A judge that was paused, and replaced meanwhile, wakes up and publishes beside the one that took
 * its place. That is the one case in which a payment gets more than one record; the first stands.
 */
class PausedJudgeTest extends OnOneMachine {

    private static final FaultRuns RUNS = FaultRuns.of("pause", 400);
    private static final int PARTS = 4;

    @TempDir private Path folder;

    @Test
    void repeatsWhatStandsAndHarmsNothing() {
        RUNS.each("rounds", this::round);
    }

    private String round(long seed) {
        Traffic traffic = new TrafficGenerator(seed).generate(RUNS.payments());
        try (TestJudge judge =
                        machine.judge(
                                "pause-" + seed,
                                folder.resolve("checkpoints-" + seed),
                                "--judge.trace",
                                "true",
                                "--runtime.parallelism",
                                "2",
                                "--runtime.checkpoint-interval",
                                "1 h");
                Feeder feeder = judge.feeder()) {
            judge.start();
            feeder.send(traffic.part(0, PARTS));
            judge.awaitDecided(paid(traffic, 1));
            String checkpoint = judge.checkpoint();
            Pause pause = judge.pauseAfter(new Random(seed).nextInt(RUNS.payments() / 8));
            feeder.send(traffic.part(1, PARTS));
            await().atMost(TestJudge.PATIENCE).until(pause::hasBegun);
            long replacedAt = System.currentTimeMillis();
            replace(judge, feeder, traffic, checkpoint, pause);
            feeder.send(traffic.part(3, PARTS));
            judge.awaitDecided(traffic.payments().size());
            judge.awaitAllApplied();
            return check(judge, traffic, replacedAt);
        }
    }

    /** Both publish for a while, then the paused one learns that it was replaced. */
    private static void replace(
            TestJudge judge, Feeder feeder, Traffic traffic, String checkpoint, Pause pause) {
        JobID paused = judge.abandon();
        judge.restore(checkpoint);
        judge.awaitDecided(paid(traffic, 2));
        pause.end();
        feeder.send(traffic.part(2, PARTS));
        await().atMost(TestJudge.PATIENCE).until(() -> !judge.ledger().superseded().isEmpty());
        judge.cancel(paused);
    }

    /** How many payments the first parts bring. */
    private static int paid(Traffic traffic, int parts) {
        return Traffic.paid(traffic.part(0, PARTS / parts)).size();
    }

    private static String check(TestJudge judge, Traffic traffic, long replacedAt) {
        LedgerRecords ledger = judge.ledger();
        assertThat(ledger.binding().keySet()).isEqualTo(traffic.payments().keySet());
        assertThat(ledger.superseded())
                .isNotEmpty()
                .allMatch(entry -> entry.appendedAt() >= replacedAt);
        Recount recount = new Recount(traffic, judge.trace());
        recount.checkTrace();
        List<LedgerEntry> standing = ledger.standing();
        assertThat(standing)
                .allMatch(
                        entry ->
                                recount.agrees(entry, entry.appendedAt())
                                        || recount.agrees(entry, replacedAt));
        return String.format(
                "decisions %d, later revisions %d, superseded by cause {PAUSED=%d}",
                ledger.binding().size(),
                standing.size() - ledger.binding().size(),
                ledger.superseded().size());
    }
}
