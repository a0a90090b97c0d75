package io.sluice.local.fault;

import io.sluice.local.flink.EmbeddedFlink;
import io.sluice.local.kafka.EmbeddedKafka;
import io.sluice.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;

/** A broker, and a cluster of one task manager that restarts its jobs at once and for ever. */
final class Machine implements AutoCloseable {

    private static final int SLOTS = 4;

    private final EmbeddedKafka kafka;
    private final EmbeddedFlink flink;
    private int killed;

    Machine(Path folder) {
        this(folder, SLOTS);
    }

    /**
     * With so many slots.
     *
     * @param folder of the broker
     * @param slots of the task manager
     */
    Machine(Path folder, int slots) {
        kafka = new EmbeddedKafka(folder, 0);
        kafka.start();
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
        flink = EmbeddedFlink.start(configuration, 1, slots, 0);
    }

    TestJudge judge(String name, Path checkpoints, String... options) {
        return new TestJudge(kafka.bootstrapServers(), flink, name, checkpoints, options);
    }

    /** The consequences of a judge, which write to a Postgres. */
    TestConsequences consequences(TestJudge judge, LocalPostgres postgres, Path checkpoints) {
        return new TestConsequences(kafka.bootstrapServers(), flink, judge, postgres, checkpoints);
    }

    /** The task manager dies and another one takes its place. */
    void replaceTaskManager() {
        flink.replaceTaskManager(killed);
        killed++;
    }

    /** The broker goes down and comes back with its log. */
    void restartBroker() {
        kafka.stop();
        kafka.start();
    }

    @Override
    public void close() {
        flink.close();
        kafka.close();
    }
}
