package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bugs that {@code scripts/planted-bugs} plants can still be planted. */
class PlantedBugsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static List<Path> patches() throws IOException {
        try (Stream<Path> patches = Files.list(Path.of("src/test/patches"))) {
            return patches.sorted().toList();
        }
    }

    @BeforeAll
    static void needsGit() {
        assumeTrue(isThere("git"), "git is not installed: patches can't be tried");
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
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
