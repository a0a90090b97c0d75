package io.sluice.job.savepoint;

import io.sluice.job.config.Topic;
import io.sluice.job.kafka.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;

/**
 * A savepoint of a judge in mid-story, and what its topics held when that judge ended.
 *
 * @param folder named after job and version
 */
record Fixture(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/io/sluice/job/savepoint");
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values())
                    .map(topic -> StoryJudge.PREFIX + topic.option().defaultValue())
                    .toList();

    /** Those of every version. */
    static List<Fixture> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(Fixture::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with a name. */
    static Fixture named(String name) {
        return new Fixture(ALL.resolve(name));
    }

    Path savepoint() {
        return folder.resolve("savepoint");
    }

    /** Fills the topics, which are there and empty. */
    void fill(TestKafka kafka) throws IOException {
        TopicDump.replay(dump(), kafka);
    }

    private Path dump() {
        return folder.resolve("topics.gz");
    }

    /** Lets this version's judge live the story up to its end, and keeps what it leaves. */
    void make(TestKafka kafka, Path scratch) throws Exception {
        Story story = new Story(kafka, StoryJudge.PREFIX);
        try (StoryJudge judge = new StoryJudge(kafka, scratch)) {
            judge.start(null, "--runtime.parallelism", "2");
            story.before();
            judge.awaitDecisions(Story.BEFORE);
            judge.awaitAllApplied();
            copy(judge.savepoint());
            story.afterTheSavepoint();
            judge.awaitDecisions(Story.JUDGED);
        }
        TopicDump.write(kafka, TOPICS, dump());
    }

    private void copy(Path savepoint) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(savepoint());
        try (Stream<Path> files = Files.list(savepoint)) {
            for (Path file : files.toList()) {
                Files.copy(file, savepoint().resolve(file.getFileName()));
            }
        }
    }
}
