package io.sluice.job.submit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Carries out a command and waits until the cluster has done it. */
final class Submission {

    private static final String DEFAULT_JOB = "judge";
    private static final String STAYS = "; it stays submitted";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ClusterApi cluster;
    private final Duration patience;

    Submission(ClusterApi cluster, Duration patience) {
        this.cluster = cluster;
        this.patience = patience;
    }

    /**
     * Does it.
     *
     * @return what a caller wants to know: an id, a savepoint's path, states
     * @throws SubmitException in one line, if it can't be done
     */
    String carryOut(Command command) {
        if (command instanceof Command.Run run) {
            return run(run);
        } else if (command instanceof Command.Stop stop) {
            return stop(stop);
        } else if (command instanceof Command.Cancel cancel) {
            JobState job = live(cancel.job());
            cluster.cancel(job.id());
            awaitEnd(job.id());
            return job.id();
        } else if (command instanceof Command.Status status) {
            return status(find(status.job()));
        }
        return cluster.jobs().stream().map(JobState::line).collect(Collectors.joining("\n"));
    }

    private String run(Command.Run run) {
        String name = name(run.job());
        for (JobState job : cluster.jobs()) {
            if (job.name().equals(name) && !job.ended()) {
                throw new SubmitException(
                        name + " is there already as " + job.id() + "; stop it first");
            }
        }
        ObjectNode request = request(run);
        String jar = cluster.upload(run.jar());
        String id;
        try {
            id = cluster.run(jar, request);
        } finally {
            forget(jar);
        }
        shortage(id).ifPresent(line -> System.err.println("submit: " + line + "; waiting"));
        awaitRunning(id);
        return id;
    }

    /** What a job lacks that can't run for want of slots. */
    private Optional<String> shortage(String id) {
        int needed = cluster.slots(id);
        int free = cluster.slots();
        for (JobState job : cluster.jobs()) {
            free -= job.ended() || job.id().equals(id) ? 0 : cluster.slots(job.id());
        }
        return needed <= free
                ? Optional.empty()
                : Optional.of(
                        "needs "
                                + needed
                                + " slots, the cluster has "
                                + Math.max(0, free)
                                + " free");
    }

    /** A jar that stays does no harm, and must not hide what came of the run. */
    private void forget(String jar) {
        try {
            cluster.delete(jar);
        } catch (SubmitException e) {
            System.err.println("submit: the jar stays on the cluster: " + e.getMessage());
        }
    }

    private static ObjectNode request(Command.Run run) {
        ObjectNode request = MAPPER.createObjectNode();
        ArrayNode program = request.putArray("programArgsList");
        // The judge is what the program starts without being told.
        if (run.job() != null && !run.job().equals(DEFAULT_JOB)) {
            program.add(run.job());
        }
        if (run.config() != null) {
            program.add("--config-yaml").add(text(run.config()));
        }
        run.program().forEach(program::add);
        if (run.parallelism() != null) {
            request.put("parallelism", run.parallelism());
        }
        if (run.from() != null) {
            request.put("savepointPath", run.from());
            request.put("allowNonRestoredState", run.dropState());
        }
        return request;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SubmitException("can't read " + file, e);
        }
    }

    private String stop(Command.Stop stop) {
        String id = live(stop.job()).id();
        awaitRunning(id);
        String request = cluster.stop(id, stop.folder(), stop.format());
        String path = await(id, () -> "has no savepoint yet", () -> cluster.savepoint(id, request));
        awaitEnd(id);
        return path;
    }

    private String status(JobState job) {
        return cluster.failure(job.id())
                .map(failure -> job.line() + "\nlast failure: " + failure)
                .orElse(job.line());
    }

    /** A job by its id, or by its name the one that lives, or the latest. */
    private JobState find(String job) {
        List<JobState> all = cluster.jobs();
        List<JobState> found =
                all.stream()
                        .filter(state -> state.id().equals(job) || state.name().equals(name(job)))
                        .toList();
        return found.stream()
                .filter(state -> !state.ended())
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(
                        () ->
                                new SubmitException(
                                        "the cluster knows no job "
                                                + (job == null ? DEFAULT_JOB : job)));
    }

    private JobState live(String job) {
        JobState found = find(job);
        if (found.ended()) {
            throw new SubmitException(found.name() + " has ended: " + found.status());
        }
        return found;
    }

    private static String name(String job) {
        return "sluice-" + (job == null ? DEFAULT_JOB : job);
    }

    private void awaitRunning(String id) {
        await(
                id,
                () -> "does not run yet" + shortage(id).map(line -> ": " + line).orElse("") + STAYS,
                () -> Optional.of(alive(id)).filter(JobState::runs));
    }

    private JobState alive(String id) {
        JobState job = cluster.job(id);
        if (job.ended()) {
            throw new SubmitException(reason(id, job.status()));
        }
        return job;
    }

    private void awaitEnd(String id) {
        await(
                id,
                () -> "has not ended yet",
                () -> Optional.of(cluster.job(id)).filter(JobState::ended));
    }

    private <T> T await(String id, Supplier<String> meanwhile, Supplier<Optional<T>> asked) {
        Optional<T> answer = asked.get();
        for (long left = patience.dividedBy(PAUSE); answer.isEmpty() && left > 0; left--) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = asked.get();
        }
        return answer.orElseThrow(() -> new SubmitException(reason(id, meanwhile.get())));
    }

    /** What a job is like, and why it failed last. */
    private String reason(String id, String state) {
        return "job " + id + " " + state + cluster.failure(id).map(why -> ": " + why).orElse("");
    }
}
