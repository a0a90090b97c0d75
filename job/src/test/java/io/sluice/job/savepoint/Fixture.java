package io.sluice.job.savepoint;

import io.sluice.job.config.StateBackendKind;
import io.sluice.job.config.Topic;
import io.sluice.job.kafka.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A savepoint of a job in mid-story, and what its topics held when that job ended.
 *
 * @param folder named after job and version
 */
record Fixture(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/io/sluice/job/savepoint");
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values())
                    .map(topic -> StoryJudge.PREFIX + topic.option().defaultValue())
                    .toList();

    /**
     * Those of every version of a job, each with a state backend and a parallelism to restore on.
     */
    static Stream<Arguments> onEachBackend(String job) {
        return all(job).stream()
                .flatMap(
                        fixture ->
                                Stream.of(
                                        Arguments.of(fixture, StateBackendKind.HEAP, "3"),
                                        Arguments.of(fixture, StateBackendKind.ROCKSDB, "1")));
    }

    private static List<Fixture> all(String job) {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.map(Fixture::new)
                    .filter(fixture -> fixture.isOf(job))
                    .sorted(Comparator.comparing(Fixture::folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of a job that is to be made, or null. */
    static Fixture askedFor(String job) {
        String name = System.getProperty("sluice.fixture");
        Fixture asked = name == null ? null : new Fixture(ALL.resolve(name));
        return asked != null && asked.isOf(job) ? asked : null;
    }

    private boolean isOf(String job) {
        return folder.getFileName().toString().startsWith(job + "-");
    }

    Path savepoint() {
        return folder.resolve("savepoint");
    }

    /** Fills the topics, which are there and empty. */
    void fill(TestKafka kafka) throws IOException {
        TopicDump.replay(folder.resolve("topics.gz"), kafka);
    }

    /** Keeps what the topics hold now. */
    void dump(TestKafka kafka) throws IOException {
        TopicDump.write(kafka, TOPICS, folder.resolve("topics.gz"));
    }

    /** Keeps a savepoint in the place of what was here. */
    void keep(Path savepoint) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(savepoint());
        try (Stream<Path> files = Files.list(savepoint)) {
            for (Path file : files.toList()) {
                Files.copy(file, savepoint().resolve(file.getFileName()));
            }
        }
    }
}
