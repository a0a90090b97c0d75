package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bugs that {@code scripts/planted-bugs} plants can still be planted. */
class PlantedBugsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static Stream<Path> patches() throws IOException {
        return Files.list(Path.of("src/test/patches")).sorted();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void stillApply(Path patch) throws IOException, InterruptedException {
        Process git =
                new ProcessBuilder("git", "apply", "--check", patch.toAbsolutePath().toString())
                        .directory(PROJECT.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(git.waitFor()).as(said).isZero();
    }
}
