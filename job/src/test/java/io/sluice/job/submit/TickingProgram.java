package io.sluice.job.submit;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A program of its own jar: a job that ticks for ever, or one that does not start. */
public final class TickingProgram {

    private static final long TICK_NANOS = 1_000_000;

    private TickingProgram() {}

    /** Refuses with {@code --refuse WHY}, crashes with {@code --crash WHY}, else ticks. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (given.contains("--refuse")) {
            throw new ProgramParametrizationException("ticking: " + given.get(1));
        }
        String failure = given.contains("--crash") ? given.get(1) : null;
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(0, Long.MAX_VALUE)
                .uid("ticks")
                .map(tick -> tick(tick, failure))
                .uid("clock")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        env.execute("sluice-" + (given.contains("tick: tock\n") ? given.get(0) : "judge"));
    }

    private static long tick(long tick, String failure) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        LockSupport.parkNanos(TICK_NANOS);
        return tick;
    }
}
