package io.sluice.local.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What a folder says of the cluster in it: its processes and where they listen. */
final class ClusterFile {

    private static final String NAME = "cluster.properties";
    private static final String PID = "pid.";
    private static final String FLINK = "port.flink";
    private static final String KAFKA = "port.kafka";
    private static final String POSTGRES = "port.postgres";

    private final Path file;
    private final Properties lines = new Properties();

    private ClusterFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** A new one, not written yet. */
    static ClusterFile create(Path folder, Plan plan) {
        ClusterFile created = new ClusterFile(folder);
        created.lines.setProperty(FLINK, Integer.toString(plan.flinkPort()));
        created.lines.setProperty(KAFKA, Integer.toString(plan.kafkaPort()));
        created.lines.setProperty(POSTGRES, Integer.toString(plan.postgresPort()));
        return created;
    }

    /** Whether a folder has one. */
    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * The one of a folder.
     *
     * @throws IllegalStateException in one line, if there is none
     */
    static ClusterFile read(Path folder) {
        if (!exists(folder)) {
            throw new IllegalStateException("no cluster was started in " + folder);
        }
        ClusterFile read = new ClusterFile(folder);
        try (Reader in = Files.newBufferedReader(read.file)) {
            read.lines.load(in);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + read.file, e);
        }
    }

    /** Adds a process, and writes it down at once, so that it can be stopped whatever follows. */
    void add(Member member) {
        lines.setProperty(PID + member.name(), member.pid() + " " + member.started());
        try (Writer out = Files.newBufferedWriter(file)) {
            lines.store(out, "Processes: pid and start; written by scripts/cluster");
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    /** All processes, those that others hang on last. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith(PID)) {
                String[] words = lines.getProperty(key).split(" ");
                members.add(
                        new Member(
                                key.substring(PID.length()),
                                Long.parseLong(words[0]),
                                Long.parseLong(words[1])));
            }
        }
        members.sort((one, other) -> other.name().compareTo(one.name()));
        return members;
    }

    /** There is no cluster any more. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete " + file, e);
        }
    }

    /** Flink's REST interface. */
    String flink() {
        return "http://localhost:" + lines.getProperty(FLINK);
    }

    /** What Flink says of itself. */
    JsonNode overview() throws IOException {
        return new ObjectMapper().readTree(URI.create(flink() + "/overview").toURL());
    }

    /** The broker, for clients. */
    String kafka() {
        return "localhost:" + lines.getProperty(KAFKA);
    }

    /** The database, for JDBC. */
    String postgres() {
        return "jdbc:postgresql://localhost:" + lines.getProperty(POSTGRES) + "/" + Database.NAME;
    }
}
