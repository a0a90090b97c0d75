package io.sluice.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker that is its own controller (KRaft), with replication factor 1, on the loopback
 * address.
 *
 * <p>Its log folder outlives {@link #stop()}, so that a {@link #start()} afterwards is a restart.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private static final String META_PROPERTIES = "meta.properties";

    private final Map<String, String> settings;
    private KafkaRaftServer server;

    /**
     * A broker that is formatted but not started.
     *
     * @param folder for its log; created, or that of an earlier broker
     * @param port to listen on; 0 for any free one
     */
    public EmbeddedKafka(Path folder, int port) {
        this.settings = BrokerSettings.of(folder, FreePort.orAny(port), FreePort.any());
        format(folder);
        survive();
    }

    /** Host and port for clients. */
    public String bootstrapServers() {
        return settings.get("advertised.listeners").replace("PLAINTEXT://", "");
    }

    /** Starts it; returns when it serves. */
    public void start() {
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
    }

    /** Stops it and waits until it is down; nothing happens if it is. */
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Once: a folder that is formatted keeps the log of whoever ran on it before. */
    private static void format(Path folder) {
        if (Files.exists(folder.resolve(META_PROPERTIES))) {
            return;
        }
        Formatter formatter =
                new Formatter()
                        .setPrintStream(
                                new PrintStream(
                                        OutputStream.nullOutputStream(),
                                        false,
                                        StandardCharsets.UTF_8))
                        .setNodeId(BrokerSettings.NODE)
                        .setClusterId(Uuid.randomUuid().toString())
                        .setDirectories(List.of(folder.toString()))
                        .setMetadataLogDirectory(folder.toString())
                        .setControllerListenerName("CONTROLLER")
                        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + folder, e);
        }
    }

    /** A fatal fault of the broker must not take the process down with it. */
    private static void survive() {
        Exit.Procedure logged =
                (status, message) -> LOG.error("broker wants to exit with {}: {}", status, message);
        Exit.setExitProcedure(logged);
        Exit.setHaltProcedure(logged);
    }
}
