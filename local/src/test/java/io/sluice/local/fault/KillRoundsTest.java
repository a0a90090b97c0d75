package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.StateBackendKind;
import io.sluice.job.config.Topic;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Room;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails: one binding decision a payment, none contradicted, no state lost or doubled. */
class KillRoundsTest extends OnOneMachine {

    private static final FaultRuns RUNS = FaultRuns.of("kill", 900);

    @TempDir private Path folder;

    @Test
    void leaveOneBindingDecisionAPaymentAndTheOraclesState() {
        RUNS.each("rounds", this::round);
    }

    private String round(long seed) {
        Traffic traffic = new TrafficGenerator(seed).generate(RUNS.payments());
        StateBackendKind[] backends = StateBackendKind.values();
        try (TestJudge judge =
                        machine.judge(
                                "kill-" + seed,
                                folder.resolve("checkpoints-" + seed),
                                "--judge.trace",
                                "true",
                                "--runtime.state-backend",
                                backends[(int) (seed % backends.length)].name(),
                                "--runtime.checkpoint-interval",
                                "700 ms");
                Feeder feeder = judge.feeder()) {
            Path savepoints = folder.resolve("savepoints-" + seed);
            KillRound round = new KillRound(machine, judge, feeder, traffic, savepoints, seed);
            round.run();
            String found = check(judge, round, traffic);
            return found + checkProbes(judge, feeder, traffic);
        }
    }

    private static String check(TestJudge judge, KillRound round, Traffic traffic) {
        LedgerRecords ledger = judge.ledger();
        String found =
                String.format(
                        "decisions %d, later revisions %d, superseded by cause %s",
                        ledger.binding().size(),
                        ledger.standing().size() - ledger.binding().size(),
                        round.superseded(ledger.superseded()));
        assertThat(ledger.binding().keySet()).isEqualTo(traffic.payments().keySet());
        assertThat(ledger.superseded()).as(found).isEmpty();
        assertThat(DeadLetter.places(judge.records(Topic.DEAD_LETTERS)))
                .hasSize(traffic.conflicts());
        Trace trace = judge.trace();
        Recount recount = new Recount(traffic, trace);
        recount.checkTrace();
        return found
                + String.format(
                        ", values compared %d, replayed %d",
                        recount.compare(ledger.standing()), trace.replayed());
    }

    /** One more payment from and to each account must see all that was ever sent, once. */
    private static String checkProbes(TestJudge judge, Feeder feeder, Traffic traffic) {
        List<Traffic.Probe> probes = traffic.probes();
        feeder.send(probes.stream().map(Traffic.Probe::message).toList());
        judge.awaitDecided(traffic.payments().size() + probes.size());
        LedgerRecords ledger = judge.ledger();
        for (Traffic.Probe probe : probes) {
            Payment payment = probe.payment();
            LedgerEntry entry = ledger.binding().get(payment.identity());
            for (Room room : List.of(Room.SENDER, Room.RECIPIENT)) {
                PlainLog all = PlainLog.ofAll(room, payment.key(room), traffic);
                assertThat(WindowSlices.published(entry, room))
                        .as("%s", payment)
                        .isEqualTo(WindowSlices.counted(all, room, payment.time()));
            }
        }
        return ", probes " + probes.size();
    }
}
