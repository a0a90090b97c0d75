package io.sluice.local.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What stands in for an unpacked Flink, and for the broker's.
 *
 * @param conf folder of the configuration
 * @param flink class path of what is in Flink's lib folder
 * @param services class path of the broker and Postgres
 */
record Distribution(Path conf, String flink, String services) {

    /**
     * What the build leaves in a module.
     *
     * @param module folder of the module {@code local}
     */
    static Distribution built(Path module) {
        Path target = module.resolve("target").toAbsolutePath();
        try {
            return new Distribution(
                    module.resolve("../flink-conf").toAbsolutePath().normalize(),
                    Files.readString(target.resolve("cluster-classpath")).trim(),
                    target.resolve("classes")
                            + File.pathSeparator
                            + Files.readString(target.resolve("classpath")).trim());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is built in " + target, e);
        }
    }
}
