package io.sluice.job.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The calls of Flink's REST interface that a submission needs. */
final class ClusterApi {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BOUNDARY = "sluice-job-jar-boundary";
    private static final String JSON = "application/json";

    private final URI cluster;
    private final Duration patience;
    private final HttpClient client;

    ClusterApi(URI cluster, Duration patience) {
        this.cluster = cluster;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** Uploads a jar and returns the id that the cluster gives it. */
    String upload(Path jar) {
        String head =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                        + jar.getFileName()
                        + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        try {
            BodyPublisher body =
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(jar),
                            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
            String type = "multipart/form-data; boundary=" + BOUNDARY;
            String file = send("jars/upload", "POST", body, type).path("filename").asText();
            return file.substring(file.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new SubmitException("can't read " + jar, e);
        }
    }

    /** Removes an uploaded jar; jobs that run from it keep their copy. */
    void delete(String jar) {
        send("jars/" + jar, "DELETE", BodyPublishers.noBody(), JSON);
    }

    /** Runs the main method of an uploaded jar and returns the id of the job that it starts. */
    String run(String jar, ObjectNode request) {
        return post("jars/" + jar + "/run", request).path("jobid").asText();
    }

    /** All jobs that the cluster remembers, the latest first. */
    List<JobState> jobs() {
        List<JsonNode> jobs = new ArrayList<>();
        get("jobs/overview").path("jobs").forEach(jobs::add);
        Comparator<JsonNode> byStart =
                Comparator.comparingLong(job -> job.path("start-time").asLong());
        return jobs.stream().sorted(byStart.reversed()).map(ClusterApi::overview).toList();
    }

    private static JobState overview(JsonNode job) {
        return new JobState(
                job.path("jid").asText(),
                job.path("name").asText(),
                job.path("state").asText(),
                job.path("tasks").path("total").asInt(),
                job.path("tasks").path("running").asInt());
    }

    /** How many slots a job needs: all stages of a subtask share one. */
    int slots(String id) {
        int slots = 0;
        for (JsonNode vertex : get("jobs/" + id).path("vertices")) {
            slots = Math.max(slots, vertex.path("parallelism").asInt());
        }
        return slots;
    }

    /** How many slots there are, free or not. */
    int slots() {
        return get("overview").path("slots-total").asInt();
    }

    /** How a job is. */
    JobState job(String id) {
        JsonNode job = get("jobs/" + id);
        int tasks = 0;
        int running = 0;
        for (JsonNode vertex : job.path("vertices")) {
            tasks += vertex.path("parallelism").asInt();
            running += vertex.path("tasks").path("RUNNING").asInt();
        }
        return new JobState(
                id, job.path("name").asText(), job.path("state").asText(), tasks, running);
    }

    /** Why a job failed last, in one line; none if it did not. */
    Optional<String> failure(String id) {
        JsonNode entries =
                get("jobs/" + id + "/exceptions").path("exceptionHistory").path("entries");
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(FlinkFailure.line(entries.get(0).path("stacktrace").asText()));
    }

    /** Asks for a savepoint and the job's end; returns what to ask for it by. */
    String stop(String id, String folder, String format) {
        ObjectNode request =
                MAPPER.createObjectNode().put("drain", false).put("formatType", format);
        if (folder != null) {
            request.put("targetDirectory", folder);
        }
        return post("jobs/" + id + "/stop", request).path("request-id").asText();
    }

    /**
     * The path of a savepoint that was asked for; none while it is not there.
     *
     * @throws SubmitException if it failed
     */
    Optional<String> savepoint(String id, String request) {
        JsonNode answer = get("jobs/" + id + "/savepoints/" + request);
        if (!answer.path("status").path("id").asText().equals("COMPLETED")) {
            return Optional.empty();
        }
        JsonNode operation = answer.path("operation");
        if (operation.has("failure-cause")) {
            String trace = operation.path("failure-cause").path("stack-trace").asText();
            throw new SubmitException("no savepoint: " + FlinkFailure.line(trace));
        }
        return Optional.of(operation.path("location").asText());
    }

    /** Asks for a job's end without a savepoint. */
    void cancel(String id) {
        send("jobs/" + id + "?mode=cancel", "PATCH", BodyPublishers.noBody(), JSON);
    }

    private JsonNode get(String path) {
        return send(path, "GET", BodyPublishers.noBody(), JSON);
    }

    private JsonNode post(String path, ObjectNode request) {
        return send(path, "POST", BodyPublishers.ofString(request.toString()), JSON);
    }

    private JsonNode send(String path, String method, BodyPublisher body, String type) {
        HttpRequest request =
                HttpRequest.newBuilder(cluster.resolve(path))
                        .timeout(patience)
                        .header("Content-Type", type)
                        .method(method, body)
                        .build();
        try {
            return answer(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubmitException("interrupted", e);
        } catch (IOException e) {
            throw new SubmitException("no Flink answers at " + cluster, e);
        }
    }

    private JsonNode answer(HttpResponse<String> response) throws IOException {
        boolean good = response.statusCode() / 100 == 2;
        JsonNode answer;
        try {
            answer = MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new SubmitException(
                    cluster + " answers " + response.statusCode() + ", and not as Flink does", e);
        }
        if (good) {
            return answer;
        }
        JsonNode errors = answer.path("errors");
        String trace = errors.isEmpty() ? "" : errors.get(errors.size() - 1).asText();
        throw new SubmitException(FlinkFailure.line(trace));
    }
}
