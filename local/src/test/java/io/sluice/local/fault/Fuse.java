package io.sluice.local.fault;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides after which record a sink fails its job. Kept by name, because Flink copies the sinks
 * that burn it.
 */
final class Fuse {

    private static final ConcurrentMap<String, AtomicLong> LEFT = new ConcurrentHashMap<>();

    private Fuse() {}

    /**
     * Lights it.
     *
     * @param name of the sink
     * @param attempt of the job that will fail; 0 before the first restart
     * @param records that will still be written
     */
    static void light(String name, int attempt, long records) {
        LEFT.put(of(name, attempt), new AtomicLong(records));
    }

    /** Whether the record that was just written was the last one. */
    static boolean blows(String name, int attempt) {
        AtomicLong left = LEFT.get(of(name, attempt));
        return left != null && left.decrementAndGet() == 0;
    }

    private static String of(String name, int attempt) {
        return name + "#" + attempt;
    }
}
