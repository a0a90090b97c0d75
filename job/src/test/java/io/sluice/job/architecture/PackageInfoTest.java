package io.sluice.job.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package of each module says its one idea. */
class PackageInfoTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void eachPackageSaysItsIdea() throws IOException {
        Set<Path> packages = packages();
        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .allSatisfy(path -> assertThat(path.resolve("package-info.java")).exists());
    }

    private static Set<Path> packages() throws IOException {
        Set<Path> found = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path sources : modules.map(module -> module.resolve("src/main/java")).toList()) {
                found.addAll(packages(sources));
            }
        }
        return found;
    }

    private static Set<Path> packages(Path sources) throws IOException {
        Set<Path> found = new TreeSet<>();
        if (Files.isDirectory(sources)) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
