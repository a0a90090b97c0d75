package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.StateBackendKind;
import io.sluice.job.config.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every window feature of every decision, counted again after two crashes. */
class RecountTest extends OnOneMachine {

    private static final FaultRuns RUNS = FaultRuns.of("recount", 300);

    @TempDir private Path checkpoints;

    @ParameterizedTest
    @CsvSource({"HEAP,1", "HEAP,4", "ROCKSDB,1", "ROCKSDB,4"})
    void equalsEveryWindowFeature(StateBackendKind backend, int parallelism) {
        String variant = backend.name().toLowerCase(java.util.Locale.ROOT) + "-" + parallelism;
        RUNS.each(variant, seed -> round(seed, variant, backend, parallelism));
    }

    private String round(long seed, String variant, StateBackendKind backend, int parallelism) {
        Traffic traffic = new TrafficGenerator(seed).generate(RUNS.payments());
        try (TestJudge judge =
                        machine.judge(
                                "recount-" + variant + "-" + seed,
                                checkpoints,
                                "--judge.trace",
                                "true",
                                "--runtime.state-backend",
                                backend.name(),
                                "--runtime.parallelism",
                                Integer.toString(parallelism),
                                "--runtime.checkpoint-interval",
                                "1 h");
                Feeder feeder = judge.feeder()) {
            judge.start();
            crashTwice(judge, feeder, traffic);
            feeder.send(traffic.part(2, 3));
            judge.awaitDecided(traffic.payments().size());
            judge.awaitAllApplied();
            return check(judge, traffic);
        }
    }

    /** Crashes after publishing what no checkpoint has, then while that is replayed. */
    private static void crashTwice(TestJudge judge, Feeder feeder, Traffic traffic) {
        feeder.send(traffic.part(0, 3));
        judge.awaitDecided(Traffic.paid(traffic.part(0, 3)).size());
        judge.checkpoint();
        int published = traffic.payments().size() / 6;
        judge.failAfter(Topic.DECISIONS, 0, published);
        judge.failAfter(Topic.TRACE, 1, published / 2);
        feeder.send(traffic.part(1, 3));
        judge.awaitAttempt(2);
    }

    private static String check(TestJudge judge, Traffic traffic) {
        LedgerRecords ledger = judge.ledger();
        Trace trace = judge.trace();
        Recount recount = new Recount(traffic, trace);
        recount.checkTrace();
        assertThat(trace.mostRuns()).as("runs that applied the same payment").isEqualTo(3);
        long compared = recount.compare(ledger.standing());
        assertThat(ledger.binding().keySet()).isEqualTo(traffic.payments().keySet());
        assertThat(ledger.superseded()).isEmpty();
        assertThat(DeadLetter.places(judge.records(Topic.DEAD_LETTERS)))
                .hasSize(traffic.conflicts());
        return String.format(
                "payments %d, outcomes %d, decisions %d, values compared %d, replayed %d",
                traffic.payments().size(),
                traffic.outcomes().size(),
                ledger.standing().size(),
                compared,
                trace.replayed());
    }
}
