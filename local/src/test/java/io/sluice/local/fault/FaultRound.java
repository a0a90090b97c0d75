package io.sluice.local.fault;

import static org.awaitility.Awaitility.await;

import io.sluice.job.config.Topic;
import io.sluice.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.JobID;

/** One round: some mishaps, in an order and at moments that the seed chooses. */
final class FaultRound {

    /** How many mishaps a round has. */
    static final int MISHAPS = 3;

    private static final int MOST_PARALLEL = 2;

    private final Machine machine;
    private final LocalPostgres postgres;
    private final TestJudge judge;
    private final TestConsequences consequences;
    private final Deliveries deliveries;
    private final Traffic traffic;
    private final Path savepoints;
    private final Random random;
    private final List<Mishap> done = new ArrayList<>();

    FaultRound(
            Machine machine,
            LocalPostgres postgres,
            TestJudge judge,
            TestConsequences consequences,
            Feeder feeder,
            Traffic traffic,
            Path savepoints,
            long seed) {
        this.machine = machine;
        this.postgres = postgres;
        this.judge = judge;
        this.consequences = consequences;
        this.traffic = traffic;
        this.savepoints = savepoints;
        this.random = new Random(seed);
        this.deliveries = new Deliveries(feeder, random);
    }

    /** Runs it until everything is decided and has had its consequences. */
    void run() {
        List<Mishap> mishaps = new ArrayList<>(Arrays.asList(Mishap.values()));
        Collections.shuffle(mishaps, random);
        int parts = 2 * MISHAPS + 1;
        judge.option("--runtime.parallelism", Integer.toString(subtasks()));
        judge.start();
        consequences.parallelism(subtasks());
        consequences.start();
        deliveries.send(traffic.part(0, parts));
        for (int i = 0; i < MISHAPS; i++) {
            int before = decided();
            deliveries.send(traffic.part(2 * i + 1, parts));
            awaitMoreThan(before);
            meanwhile(mishaps.get(i), traffic.part(2 * i + 2, parts));
        }
        deliveries.sendLate();
        judge.awaitDecided(traffic.payments().size());
        judge.awaitAllApplied();
        consequences.awaitAllRead();
    }

    private int subtasks() {
        return 1 + random.nextInt(MOST_PARALLEL);
    }

    private int decided() {
        return judge.ledger().decided().size();
    }

    /** Waits until something new is decided, so that a mishap meets a house at work. */
    private void awaitMoreThan(int before) {
        await().atMost(TestJudge.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> decided() >= Math.min(before + 1, deliveries.payments()));
    }

    private void meanwhile(Mishap mishap, List<Message> flowing) {
        done.add(mishap);
        switch (mishap) {
            case TASK_MANAGER_LOST -> {
                deliveries.send(flowing);
                machine.replaceTaskManager();
                awaitBoth();
            }
            case BROKER_RESTARTED -> {
                deliveries.send(flowing);
                machine.restartBroker();
                awaitBoth();
            }
            case JUDGE_FAILED -> failJudge(flowing);
            case JUDGE_RESTORED -> restoreJudge(flowing);
            case JUDGE_PAUSED -> pauseJudge(flowing);
            case CONSEQUENCES_RESTORED -> restoreConsequences(flowing);
            case CONSEQUENCES_STOPPED -> {
                deliveries.send(flowing);
                stopConsequences(() -> {});
            }
            case POSTGRES_STOPPED -> {
                postgres.stop();
                flow(flowing);
                postgres.start();
            }
            case POSTGRES_KILLED -> {
                postgres.kill();
                flow(flowing);
                postgres.start();
            }
            case POSTGRES_PAUSED -> {
                postgres.pause();
                flow(flowing);
                postgres.resume();
            }
            case POSTGRES_AWAY_AND_TASK_MANAGER_LOST -> {
                postgres.stop();
                flow(flowing);
                machine.replaceTaskManager();
                awaitBoth();
                postgres.start();
            }
            case POSTGRES_AWAY_AND_CONSEQUENCES_STOPPED -> {
                postgres.kill();
                flow(flowing);
                stopConsequences(postgres::start);
            }
        }
    }

    /** Payments flow, and the consequences go on for some checkpoints. */
    private void flow(List<Message> flowing) {
        int before = decided();
        deliveries.send(flowing);
        awaitMoreThan(before);
        consequences.awaitCheckpoints();
    }

    private void restoreConsequences(List<Message> flowing) {
        consequences.awaitCheckpoints();
        int before = decided();
        deliveries.send(flowing);
        awaitMoreThan(before);
        consequences.restore(consequences.cancel());
    }

    private void stopConsequences(Runnable meanwhile) {
        String savepoint = consequences.stop(savepoints);
        meanwhile.run();
        consequences.parallelism(MOST_PARALLEL + 1 - consequences.parallelism());
        consequences.restore(savepoint);
    }

    private void awaitBoth() {
        judge.awaitRunning();
        consequences.awaitRunning();
    }

    private void failJudge(List<Message> flowing) {
        judge.awaitRunning();
        int attempt = judge.attempt();
        judge.failAfter(Topic.DECISIONS, attempt, 1);
        deliveries.send(flowing);
        judge.awaitAttempt(attempt + 1);
    }

    private void restoreJudge(List<Message> flowing) {
        judge.awaitRunning();
        String savepoint = judge.savepoint(savepoints);
        int before = decided();
        deliveries.send(flowing);
        awaitMoreThan(before);
        judge.cancel();
        judge.option("--runtime.parallelism", Integer.toString(subtasks()));
        judge.restore(savepoint);
    }

    /** Both publish for a while: what the paused one had in hand comes second. */
    private void pauseJudge(List<Message> flowing) {
        judge.awaitRunning();
        String savepoint = judge.savepoint(savepoints);
        int before = decided();
        Pause pause = judge.pauseAfter(0);
        deliveries.send(flowing);
        deliveries.sendLate();
        await().atMost(TestJudge.PATIENCE).until(pause::hasBegun);
        JobID paused = judge.abandon();
        judge.restore(savepoint);
        int superseded = judge.ledger().superseded().size();
        awaitMoreThan(before);
        pause.end();
        await().atMost(TestJudge.PATIENCE)
                .until(() -> judge.ledger().superseded().size() > superseded);
        judge.cancel(paused);
    }

    /** What was done, in order. */
    List<Mishap> done() {
        return done;
    }

    /** What was delivered otherwise than in order and once. */
    String deliveries() {
        return "repeated " + deliveries.repeated() + ", delayed " + deliveries.delayed();
    }
}
