package io.sluice.job.config;

import java.util.Set;
import org.apache.flink.configuration.Configuration;

/**
 * What was given at the start.
 *
 * @param options by arguments and by the file that they name
 * @param arguments keys that the arguments themselves give
 */
public record Given(Configuration options, Set<String> arguments) {

    /** Makes the keys immutable. */
    public Given {
        arguments = Set.copyOf(arguments);
    }
}
