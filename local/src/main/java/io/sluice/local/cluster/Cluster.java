package io.sluice.local.cluster;

import io.sluice.local.options.RefusedArgumentException;
import io.sluice.local.postgres.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Starts and stops a cluster on this machine; see {@code scripts/cluster --help}. */
public final class Cluster {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final Path module;
    private final InputStream in;
    private final Consumer<String> out;

    /**
     * With what the build left.
     *
     * @param module folder of the module {@code local}
     * @param in what is sent
     * @param out takes lines to show
     */
    Cluster(Path module, InputStream in, Consumer<String> out) {
        this.module = module;
        this.in = in;
        this.out = out;
    }

    /** The system property {@code sluice.module} names the folder of this module. */
    public static void main(String[] arguments) {
        Path module = Path.of(System.getProperty("sluice.module", "local"));
        try {
            new Cluster(module, System.in, System.out::println).carryOut(arguments);
        } catch (RefusedArgumentException e) {
            System.err.println("cluster: " + e.getMessage());
            System.exit(REFUSED);
        } catch (RuntimeException e) {
            System.err.println("cluster: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    /**
     * Does what the arguments say.
     *
     * @throws RefusedArgumentException in one line, if they can't be
     * @throws RuntimeException in one line, if it can't be done
     */
    void carryOut(String... words) {
        ClusterArguments arguments = new ClusterArguments(words);
        Path folder = arguments.folder();
        switch (arguments.command()) {
            case "start" -> start(folder, arguments.plan());
            case "stop" -> stop(folder);
            case "status" -> status(folder);
            case "send" -> send(ClusterFile.read(folder), arguments);
            case "read" -> Records.read(ClusterFile.read(folder).kafka(), arguments.word(1), out);
            default ->
                    out.accept(
                            Database.ask(ClusterFile.read(folder).postgres(), arguments.word(1)));
        }
    }

    private void start(Path folder, Plan plan) {
        if (ClusterFile.exists(folder)
                && ClusterFile.read(folder).members().stream().anyMatch(Member::isAlive)) {
            throw new RefusedArgumentException("a cluster runs in " + folder + "; stop it first");
        }
        LocalPostgres.stopLeftBehind(folder.resolve("postgres"));
        show(Starting.start(folder, plan, Distribution.built(module)));
        out.accept("data, logs and savepoints in " + folder);
    }

    private void show(ClusterFile cluster) {
        try {
            String slots = cluster.overview().path("slots-available").asText();
            String all = cluster.overview().path("slots-total").asText();
            out.accept(
                    "Flink     " + cluster.flink() + ", " + slots + " of " + all + " slots free");
        } catch (IOException e) {
            out.accept("Flink     " + cluster.flink() + " does not answer");
        }
        out.accept("Kafka     " + cluster.kafka());
        out.accept("Postgres  " + cluster.postgres() + ", user " + Database.NAME + ", no password");
    }

    private void stop(Path folder) {
        ClusterFile cluster = ClusterFile.read(folder);
        cluster.members().forEach(Member::stop);
        LocalPostgres.stopLeftBehind(folder.resolve("postgres"));
        cluster.delete();
        out.accept("stopped; data, logs and savepoints stay in " + folder);
    }

    private void status(Path folder) {
        ClusterFile cluster = ClusterFile.read(folder);
        show(cluster);
        List<Member> members = cluster.members();
        for (Member member : members) {
            String state = member.isAlive() ? "runs" : "has ended: see its log";
            out.accept(String.format("%-14s pid %-8d %s", member.name(), member.pid(), state));
        }
        if (!members.stream().allMatch(Member::isAlive)) {
            throw new IllegalStateException(
                    "not all of it runs; logs in " + folder.resolve("logs"));
        }
    }

    private void send(ClusterFile cluster, ClusterArguments arguments) {
        byte[] text = input();
        List<String> values =
                arguments.lines()
                        ? Records.lines(text)
                        : List.of(new String(text, StandardCharsets.UTF_8));
        String topic = arguments.word(1);
        out.accept(Records.send(cluster.kafka(), topic, arguments.word(2), values));
    }

    private byte[] input() {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
