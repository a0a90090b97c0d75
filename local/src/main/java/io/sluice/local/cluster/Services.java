package io.sluice.local.cluster;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.local.house.HouseTopics;
import io.sluice.local.kafka.EmbeddedKafka;
import io.sluice.local.postgres.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The process with the broker and Postgres: all topics, the role and the database are there. */
final class Services {

    private static final String READY = "services.ready";

    private Services() {}

    /** Arguments: folder, port of the broker, port of Postgres. Ends when it is asked to. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        EmbeddedKafka kafka =
                new EmbeddedKafka(folder.resolve("kafka"), Integer.parseInt(arguments[1]));
        LocalPostgres postgres =
                new LocalPostgres(folder.resolve("postgres"), Integer.parseInt(arguments[2]));
        Thread stop = new Thread(() -> close(kafka, postgres), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        kafka.start();
        Settings settings =
                Settings.of(Arguments.parse("--kafka.bootstrap.servers", kafka.bootstrapServers()));
        HouseTopics.create(settings.kafka(), HouseTopics.Receipt.BROKER);
        postgres.start();
        Database.create(postgres.url(), postgres.user());
        Files.createFile(folder.resolve(READY));
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedKafka kafka, LocalPostgres postgres) {
        try (kafka;
                postgres) {
            // Both are closed, whatever becomes of the other.
        }
    }

    /** The command that starts it. */
    static List<String> command(Distribution distribution, Path folder, Plan plan) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dlog4j2.configurationFile=" + distribution.conf().resolve("log4j2.properties"),
                "-cp",
                distribution.services(),
                Services.class.getName(),
                folder.toString(),
                Integer.toString(plan.kafkaPort()),
                Integer.toString(plan.postgresPort()));
    }

    /** The file that is there once everything can be used. */
    static Path ready(Path folder) {
        return folder.resolve(READY);
    }
}
