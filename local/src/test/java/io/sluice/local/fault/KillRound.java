package io.sluice.local.fault;

import static org.awaitility.Awaitility.await;

import io.sluice.job.config.Topic;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Identity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One round: every fault once, in an order and at moments that the seed chooses. */
final class KillRound {

    private static final int MOST_PARALLEL = 4;

    /** A fault and when it struck, epoch milliseconds. */
    record Strike(Fault fault, long at) {}

    private final Machine machine;
    private final TestJudge judge;
    private final Feeder feeder;
    private final Traffic traffic;
    private final Path savepoints;
    private final Random random;
    private final List<Strike> strikes = new ArrayList<>();
    private final Set<Identity> expected = new HashSet<>();

    KillRound(
            Machine machine,
            TestJudge judge,
            Feeder feeder,
            Traffic traffic,
            Path savepoints,
            long seed) {
        this.machine = machine;
        this.judge = judge;
        this.feeder = feeder;
        this.traffic = traffic;
        this.savepoints = savepoints;
        this.random = new Random(seed);
    }

    /** Runs it until everything is decided and applied. */
    void run() {
        List<Fault> faults = new ArrayList<>(Arrays.asList(Fault.values()));
        Collections.shuffle(faults, random);
        int parts = 2 * faults.size() + 1;
        rescale();
        judge.start();
        send(traffic.part(0, parts));
        for (int i = 0; i < faults.size(); i++) {
            int decided = decided();
            List<Message> more = traffic.part(2 * i + 1, parts);
            send(more);
            awaitSome(decided, more);
            List<Message> during = traffic.part(2 * i + 2, parts);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(during));
            strike(faults.get(i), during.size());
            sending.join();
        }
        judge.awaitDecided(traffic.payments().size());
        judge.awaitAllApplied();
    }

    private void send(List<Message> messages) {
        feeder.send(messages);
        expected.addAll(Traffic.paid(messages));
    }

    private int decided() {
        return judge.ledger().decided().size();
    }

    /** Waits until a random part of what is being sent has its decisions. */
    private void awaitSome(int before, List<Message> sent) {
        int enough = Math.min(expected.size(), before + random.nextInt(1 + sent.size() / 3));
        await().atMost(TestJudge.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> decided() >= enough);
    }

    private void strike(Fault fault, int flowing) {
        strikes.add(new Strike(fault, System.currentTimeMillis()));
        int attempt = judge.attempt();
        switch (fault) {
            case TASK_MANAGER_LOST -> machine.replaceTaskManager();
            case PUBLISHED_BEFORE_CHECKPOINT -> {
                judge.failAfter(Topic.DECISIONS, attempt, 1 + random.nextInt(1 + flowing / 4));
                judge.awaitAttempt(attempt + 1);
            }
            case BROKER_RESTARTED -> machine.restartBroker();
            case RESTORED_FROM_SAVEPOINT -> restore(flowing);
        }
    }

    private void restore(int flowing) {
        judge.awaitRunning();
        String savepoint = judge.savepoint(savepoints);
        int enough = decided() + random.nextInt(1 + flowing / 4);
        await().atMost(TestJudge.PATIENCE)
                .until(() -> decided() >= Math.min(enough, expected.size()));
        judge.cancel();
        rescale();
        judge.restore(savepoint);
    }

    private void rescale() {
        judge.option("--runtime.parallelism", Integer.toString(1 + random.nextInt(MOST_PARALLEL)));
    }

    /** The order of the faults. */
    List<Fault> faults() {
        return strikes.stream().map(Strike::fault).toList();
    }

    /** How many records did not stand, by the last fault before they were written. */
    Map<Fault, Integer> superseded(List<LedgerEntry> superseded) {
        Map<Fault, Integer> causes = new EnumMap<>(Fault.class);
        faults().forEach(fault -> causes.put(fault, 0));
        for (LedgerEntry entry : superseded) {
            strikes.stream()
                    .filter(strike -> strike.at() <= entry.appendedAt())
                    .reduce((first, second) -> second)
                    .ifPresent(strike -> causes.merge(strike.fault(), 1, Integer::sum));
        }
        return causes;
    }
}
