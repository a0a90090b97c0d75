package io.sluice.job.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Submits a real jar to the REST interface of a real cluster. */
class SubmitTest {

    private static final int PORT = freePort();

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setConfiguration(configuration())
                            .setNumberSlotsPerTaskManager(4)
                            .build());

    @TempDir private Path folder;
    private Path jar;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.PORT, PORT);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return configuration;
    }

    @BeforeEach
    void pack() throws IOException {
        jar = folder.resolve("ticking.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, TickingProgram.class.getName());
        String entry = TickingProgram.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = getClass().getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
    }

    @AfterEach
    void cancelWhatRuns() {
        for (String job : submit("list").lines().toList()) {
            if (job.contains("RUNNING")) {
                submit("cancel", job.substring(0, 32));
            }
        }
    }

    @Test
    void startsShowsStopsAndRestores() {
        String first = submit("--jar", jar.toString(), "--parallelism", "2");
        assertThat(submit("status")).isEqualTo(first + "  RUNNING   2/2 tasks  sluice-judge");
        assertThatThrownBy(() -> submit("--jar", jar.toString()))
                .isInstanceOf(SubmitException.class)
                .hasMessage("sluice-judge is there already as " + first + "; stop it first");

        String savepoint =
                submit("stop", "--savepoint", folder.resolve("saved").toUri().toString());
        assertThat(savepoint).startsWith("file:").contains("/saved/savepoint-");
        assertThat(submit("status", first)).contains(first, "FINISHED");
        assertThatThrownBy(() -> submit("stop"))
                .isInstanceOf(SubmitException.class)
                .hasMessage("sluice-judge has ended: FINISHED");

        String second =
                submit("run", "--jar", jar.toString(), "--from", savepoint, "--parallelism", "1");
        assertThat(submit("status")).contains(second, "1/1 tasks");
        assertThat(submit("cancel")).isEqualTo(second);
        assertThat(submit("list")).contains(first, second);
    }

    @Test
    void handsTheProgramItsJobItsConfigurationAndItsOptions() throws IOException {
        String job =
                submit(
                        "consequences",
                        "--jar",
                        jar.toString(),
                        "--config",
                        config().toString(),
                        "--",
                        "--more",
                        "text");
        assertThat(submit("status", "consequences")).contains(job, "sluice-consequences");
    }

    @Test
    void showsWhyAStartWasRefusedInOneLine() {
        assertThatThrownBy(() -> submit("--jar", jar.toString(), "--", "--refuse", "not today"))
                .isInstanceOf(SubmitException.class)
                .hasMessage("ticking: not today");
    }

    @Test
    void showsWhyAJobFailedInOneLine() {
        assertThatThrownBy(() -> submit("--jar", jar.toString(), "--", "--crash", "spring broken"))
                .isInstanceOf(SubmitException.class)
                .hasMessageMatching("job [0-9a-f]{32} .*: spring broken");
    }

    @Test
    void saysHowManySlotsAreMissing() {
        submit("--jar", jar.toString(), "--parallelism", "3");
        assertThatThrownBy(
                        () ->
                                submit(
                                        "consequences",
                                        "--jar",
                                        jar.toString(),
                                        "--config",
                                        config().toString(),
                                        "--parallelism",
                                        "2",
                                        "--wait",
                                        "1"))
                .isInstanceOf(SubmitException.class)
                .hasMessageEndingWith(
                        " does not run yet: needs 2 slots, the cluster has 1 free; it stays"
                                + " submitted");
        submit("cancel", "consequences");
    }

    @Test
    void namesItsOwnOptionForStateThatFindsNoOperator() {
        String trace =
                "java.lang.IllegalStateException: no operator. If you want to allow to skip this,"
                        + " you can set the --allowNonRestoredState option on the CLI.";
        assertThat(FlinkFailure.line(trace)).endsWith("to skip this, give --drop-state.");
    }

    @Test
    void showsThatASavepointIsNotThere() {
        assertThatThrownBy(() -> submit("--jar", jar.toString(), "--from", "file:///no/savepoint"))
                .isInstanceOf(SubmitException.class)
                .hasMessageContaining("/no/savepoint");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run | run needs --jar FILE",
                "run --jar /no/jar | --jar: can't read /no/jar",
                "run --jar | --jar needs a value",
                "run --jar --from x | --jar needs a value",
                "stop --format fancy | --format is canonical or native",
                "stop --parallelism 2 | stop has no option --parallelism (see --help)",
                "list -- --more x | only run has options after --",
                "stop judge twice | 'twice' is no command and no job (see --help)",
                "list --wait soon | --wait is a whole number from 1 to 999999, not 'soon'",
                "status 0123456789abcdef0123456789abcdef | the cluster knows no job"
                        + " 0123456789abcdef0123456789abcdef",
                "run jugde | 'jugde' is no command and no job (see --help)",
            })
    void refusesWhatCanNotBe(String arguments, String line) {
        assertThatThrownBy(() -> submit(arguments.split(" ")))
                .isInstanceOf(SubmitException.class)
                .hasMessage(line);
    }

    @Test
    void saysThatNoClusterAnswers() {
        String nowhere = "localhost:" + freePort();
        assertThatThrownBy(() -> Submit.carryOut("list", "--cluster", nowhere))
                .isInstanceOf(SubmitException.class)
                .hasMessage("no Flink answers at http://" + nowhere + "/");
    }

    @Test
    void refusesAnAddressWithoutAHost() {
        assertThatThrownBy(() -> Submit.carryOut("list", "--cluster", "job_manager:8081"))
                .isInstanceOf(SubmitException.class)
                .hasMessage("--cluster names no host: 'job_manager:8081'");
    }

    private Path config() throws IOException {
        return Files.writeString(folder.resolve("ticking.yaml"), "tick: tock\n");
    }

    private static String submit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--cluster", "http://localhost:" + PORT));
        all.addAll(Arrays.asList(arguments));
        return Submit.carryOut(all.toArray(String[]::new));
    }
}
