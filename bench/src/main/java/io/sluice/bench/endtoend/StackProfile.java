package io.sluice.bench.endtoend;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import one.profiler.AsyncProfiler;
import one.profiler.Counter;

/** Samples the stacks of all threads of this process by CPU time, native frames and all. */
final class StackProfile implements AutoCloseable {

    private final AsyncProfiler profiler = AsyncProfiler.getInstance();
    private boolean running;

    StackProfile() throws IOException {
        profiler.execute("start,event=itimer,interval=1ms,threads");
        running = true;
    }

    /** Share of CPU time of each bucket. */
    Map<Bucket, Double> stop() {
        profiler.stop();
        running = false;
        Map<Bucket, Long> samples = new EnumMap<>(Bucket.class);
        long all = 0;
        for (String line : profiler.dumpCollapsed(Counter.SAMPLES).split("\n")) {
            int space = line.lastIndexOf(' ');
            if (space > 0) {
                long count = Long.parseLong(line.substring(space + 1));
                samples.merge(Stacks.bucket(line.substring(0, space)), count, Long::sum);
                all += count;
            }
        }
        Map<Bucket, Double> shares = new EnumMap<>(Bucket.class);
        for (Map.Entry<Bucket, Long> entry : samples.entrySet()) {
            shares.put(entry.getKey(), (double) entry.getValue() / all);
        }
        return shares;
    }

    @Override
    public void close() {
        if (running) {
            profiler.stop();
        }
    }
}
