package io.sluice.job.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.sluice.job.Sluice;
import io.sluice.job.config.PostgresSettings;
import io.sluice.job.kafka.TestKafka;
import io.sluice.job.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The real consequences of the story's ledger, with tables and webhook. */
final class StoryConsequences implements AutoCloseable {

    /** Consumer group. */
    static final String GROUP = "sluice-consequences";

    private static final int TAKEN = 204;
    private static final int BROKEN = 503;

    private final TestPostgres postgres;
    private final PostgresSettings database;
    private final HttpServer target;
    private final Queue<String> posts = new ConcurrentLinkedQueue<>();
    private final String[] topics;
    private final Path folder;
    private volatile boolean taking = true;
    private StoryJob job;

    /**
     * Consequences that don't run yet.
     *
     * @param kafka that has none of their topics yet
     * @param folder for checkpoints, savepoints and Postgres
     */
    StoryConsequences(TestKafka kafka, Path folder) throws IOException, SQLException {
        this.topics = kafka.createTopics(StoryJudge.PREFIX, StoryJudge.PARTITIONS);
        this.folder = folder;
        this.postgres = TestPostgres.start(folder.resolve("postgres"), Map.of());
        this.database = postgres.empty();
        this.target =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext(
                "/",
                exchange -> {
                    if (taking) {
                        posts.add(exchange.getRequestHeaders().getFirst("Sluice-Version"));
                    }
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(taking ? TAKEN : BROKEN, -1);
                    exchange.close();
                });
        target.start();
    }

    /**
     * Starts them and waits until they run.
     *
     * @param savepoint to go on from, or null
     * @param options of the job
     */
    void start(Path savepoint, String... options) throws Exception {
        Configuration flink = new Configuration();
        flink.setString("restart-strategy.type", "none");
        if (savepoint != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint.toUri().toString());
        }
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        List<String> arguments = new ArrayList<>(Arrays.asList(topics));
        arguments.addAll(Arrays.asList(options));
        arguments.addAll(List.of("--runtime.checkpoint-directory", folder.toUri().toString()));
        arguments.addAll(List.of("--consequences.checkpoint-interval", "300 ms"));
        arguments.addAll(List.of("--postgres.url", database.url()));
        arguments.addAll(List.of("--postgres.user", database.user()));
        arguments.addAll(
                List.of("--webhook.url", "http://localhost:" + target.getAddress().getPort()));
        arguments.addAll(List.of("--webhook.secret-file", secret.toString()));
        // Posts are given up by age, and a fixture is to be read for many years.
        arguments.addAll(List.of("--webhook.give-up", "36500 d"));
        job =
                new StoryJob(
                        Sluice.prepareConsequences(
                                        StreamExecutionEnvironment.getExecutionEnvironment(flink),
                                        arguments.toArray(String[]::new))
                                .executeAsync("story"),
                        folder);
    }

    /** From now on nothing takes what they write but Kafka. */
    void cutOff() {
        postgres.stop();
        taking = false;
    }

    /** Takes a savepoint that any state backend can read, and goes on. */
    Path savepoint() {
        return job.savepoint();
    }

    /** Versions of the groups that the webhook's target took. */
    List<String> posts() {
        return List.copyOf(posts);
    }

    /** Waits until the rows of a query are these. */
    void awaitRows(String sql, String... rows) {
        await().atMost(StoryJob.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(TestPostgres.query(database, sql)).containsExactly(rows));
    }

    @Override
    public void close() throws Exception {
        if (job != null) {
            job.close();
        }
        target.stop(0);
        if (taking) {
            postgres.close();
        }
    }
}
