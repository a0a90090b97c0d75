package io.sluice.job.submit;

import java.nio.file.Path;
import java.util.List;

/** What is to be done on the cluster. */
sealed interface Command {

    /**
     * Starts a job and waits until it runs.
     *
     * @param job as the program knows it, or null for its default
     * @param jar that holds it
     * @param config file whose text goes to the program, or null
     * @param from path of the savepoint or checkpoint to start from, or null
     * @param parallelism of each stage, or null for the configuration's
     * @param dropState whether state that the jar has no operator for is left behind
     * @param program further arguments
     */
    record Run(
            String job,
            Path jar,
            Path config,
            String from,
            Integer parallelism,
            boolean dropState,
            List<String> program)
            implements Command {

        /** Makes the list immutable. */
        public Run {
            program = List.copyOf(program);
        }
    }

    /**
     * Takes a savepoint and stops the job with it.
     *
     * @param job name or id
     * @param folder for the savepoint, or null for the cluster's
     * @param format CANONICAL or NATIVE
     */
    record Stop(String job, String folder, String format) implements Command {}

    /**
     * Stops a job without a savepoint.
     *
     * @param job name or id
     */
    record Cancel(String job) implements Command {}

    /**
     * Says how a job is.
     *
     * @param job name or id
     */
    record Status(String job) implements Command {}

    /** Names all jobs of the cluster. */
    record Listing() implements Command {}
}
