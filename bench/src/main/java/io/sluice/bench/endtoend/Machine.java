package io.sluice.bench.endtoend;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** Says what this runs on, in one line. */
final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String describe(String commit) {
        Runtime jvm = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%s, %d processors, JDK %s, heap %,d MB, %s, load %.1f at the start%s",
                cpu(),
                jvm.availableProcessors(),
                System.getProperty("java.version"),
                jvm.maxMemory() >> 20,
                ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                commit.isEmpty() ? "" : ", commit " + commit);
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
