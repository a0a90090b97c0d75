package io.sluice.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.options.RefusedArgumentException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the cluster to try things on, uses all of it, and stops it. */
class ClusterIT {

    private static final String[] ANY_PORTS = {
        "--flink-port", "0", "--kafka-port", "0", "--postgres-port", "0", "--task-managers", "1"
    };

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        if (ClusterFile.exists(folder)) {
            cluster("", "stop");
        }
    }

    @Test
    void isThereAsAWholeAndGoneAsAWhole() {
        assertThat(start()).contains("2 of 2 slots free");
        List<Member> members = ClusterFile.read(folder).members();
        assertThat(cluster("", "status"))
                .contains("jobmanager", "services", "taskmanager-1")
                .doesNotContain("ended");
        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessage("a cluster runs in " + folder + "; stop it first");
        assertThatThrownBy(this::elsewhereOnTheSamePort)
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessageEndingWith("is taken; --flink-port chooses another");

        cluster("one\n\ntwo\n", "send", "control", "k", "--lines");
        cluster("a:\n  b\n", "send", "control", "k");
        assertThat(cluster("", "read", "control")).isEqualTo("k\tone\nk\ttwo\nk\ta:\n  b\n");
        assertThat(cluster("", "query", "select current_user, current_database() as name"))
                .isEqualTo("current_user\tname\nsluice\tsluice");
        assertThatThrownBy(() -> cluster("", "query", "select x"))
                .hasMessage("Postgres: ERROR: column \"x\" does not exist");

        cluster("", "stop");
        assertThat(members).noneMatch(Member::isAlive);
        assertThatThrownBy(() -> cluster("", "status"))
                .hasMessage("no cluster was started in " + folder);
        start();
        assertThat(cluster("", "read", "control")).startsWith("k\tone\n");
    }

    private String start() {
        List<String> words = new ArrayList<>(List.of("start"));
        words.addAll(Arrays.asList(ANY_PORTS));
        return cluster("", words.toArray(String[]::new));
    }

    private void elsewhereOnTheSamePort() {
        int port = URI.create(ClusterFile.read(folder).flink()).getPort();
        Path other = folder.resolve("other");
        cluster("", "start", "--dir", other.toString(), "--flink-port", Integer.toString(port));
    }

    private String cluster(String in, String... words) {
        List<String> all = new ArrayList<>(List.of("--dir", folder.toString()));
        all.addAll(Arrays.asList(words));
        List<String> lines = new ArrayList<>();
        byte[] text = in.getBytes(StandardCharsets.UTF_8);
        new Cluster(Path.of(""), new ByteArrayInputStream(text), lines::add)
                .carryOut(all.toArray(String[]::new));
        return String.join("\n", lines);
    }
}
