package io.sluice.job;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.FlinkRuntime;
import io.sluice.job.config.OptionsReference;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Settings;
import io.sluice.job.control.ControlDocuments;
import io.sluice.job.control.ControlTopic;
import io.sluice.job.kafka.BrokerCheck;
import io.sluice.job.tables.Tables;
import io.sluice.udfs.policy.PolicyDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Starts one of the two jobs: the first argument names it, {@code judge} or {@code consequences};
 * without a name it is the judge. A start that is refused says why in one line: as a process of its
 * own it exits with 2; under Flink's client or web interface, whose JVM is not ours to end, it
 * throws what they show as that line.
 */
public final class Sluice {

    /** Exit code of a refused start. */
    static final int REFUSED = 2;

    /**
     * Readers see alerts when a checkpoint commits them; a thread for each output costs by the
     * flush.
     */
    private static final int CONSEQUENCES_FLUSH_MILLIS = 50;

    private static final String JUDGE = "judge";
    private static final String CONSEQUENCES = "consequences";

    private Sluice() {}

    /** Further arguments are {@code --key value}, {@code --config FILE} or {@code --help}. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print("[judge | consequences] and options (--config FILE reads them):\n");
            System.out.print(OptionsReference.plain());
            return;
        }
        try {
            execute(arguments);
        } catch (RefusedStartException e) {
            refuse("sluice: " + e.getMessage());
        }
    }

    private static void execute(String... arguments) throws Exception {
        boolean named = arguments.length > 0 && !arguments[0].startsWith("--");
        String job = named ? arguments[0] : JUDGE;
        String[] options = named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        StreamExecutionEnvironment env = FlinkRuntime.environment();
        switch (job) {
            case JUDGE -> prepare(env, options);
            case CONSEQUENCES -> prepareConsequences(env, options);
            default ->
                    throw new RefusedStartException(
                            job + " is no job: there are " + JUDGE + " and " + CONSEQUENCES);
        }
        env.execute("sluice-" + job);
    }

    private static void refuse(String line) {
        if (isProcess()) {
            System.err.println(line);
            System.exit(REFUSED);
        }
        ProgramParametrizationException refused = new ProgramParametrizationException(line);
        refused.setStackTrace(new StackTraceElement[0]);
        throw refused;
    }

    /** Whether nobody called main but the JVM. */
    private static boolean isProcess() {
        return StackWalker.getInstance()
                .walk(frames -> frames.reduce((callee, caller) -> caller))
                .filter(first -> first.getClassName().equals(Sluice.class.getName()))
                .isPresent();
    }

    /**
     * The judge, ready to execute.
     *
     * @throws RefusedStartException in one line, if it can't start as told
     */
    public static StreamExecutionEnvironment prepare(
            StreamExecutionEnvironment env, String... arguments) {
        Settings settings = Settings.of(Arguments.parse(arguments));
        FlinkRuntime.apply(settings.runtime(), env);
        BrokerCheck.check(settings, JudgeTopology.topics(settings.judge()));
        new ControlTopic(settings.kafka(), settings.judge().referenceCurrency())
                .publishPolicyIfNone(policy(settings));
        JudgeTopology.build(
                env, JudgeSources.kafka(settings), JudgeSinks.kafka(settings), settings);
        return env;
    }

    /**
     * The consequences, ready to execute.
     *
     * @throws RefusedStartException in one line, if they can't start as told
     */
    public static StreamExecutionEnvironment prepareConsequences(
            StreamExecutionEnvironment env, String... arguments) {
        Settings settings = Settings.of(Arguments.parse(arguments));
        FlinkRuntime.apply(settings.runtime(), env);
        env.enableCheckpointing(settings.consequences().checkpointInterval().toMillis());
        env.setBufferTimeout(CONSEQUENCES_FLUSH_MILLIS);
        settings.consequences().webhook().check();
        BrokerCheck.check(settings, ConsequencesTopology.TOPICS);
        if (settings.postgres().isGiven()) {
            new Tables(settings).prepare();
        }
        ConsequencesTopology.build(
                env,
                ConsequencesSources.kafka(settings),
                ConsequencesSinks.real(settings),
                settings);
        return env;
    }

    private static String policy(Settings settings) {
        String file = settings.judge().policyFile();
        if (file == null) {
            return ControlDocuments.write(PolicyDefaults.policy());
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new RefusedStartException("policy " + file + " can't be read", e);
        }
    }
}
