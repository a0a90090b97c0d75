package io.sluice.job.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.config.StateBackendKind;
import io.sluice.job.kafka.TestKafka;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.WindowStatistic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The judge of this version goes on from the savepoint of every version, on each state backend and
 * at another parallelism, and remembers all of it.
 *
 * <p>With {@code -Dsluice.fixture=judge-VERSION} it first makes the fixture of that name.
 */
class SavepointFixtureTest {

    private static final String JOB = "judge";
    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private static final int LONGEST = FeatureRegistry.DEFAULT_WINDOWS.size() - 1;

    @TempDir private Path folder;

    @BeforeAll
    static void makeWhatIsAskedFor(@TempDir Path folder) throws Exception {
        Fixture asked = Fixture.askedFor(JOB);
        if (asked != null) {
            try (TestKafka kafka = new TestKafka(folder.resolve("broker"));
                    StoryJudge judge = new StoryJudge(kafka, folder)) {
                make(asked, kafka, judge);
            }
        }
    }

    private static void make(Fixture fixture, TestKafka kafka, StoryJudge judge) throws Exception {
        Story story = new Story(kafka, StoryJudge.PREFIX);
        judge.start(null, "--runtime.parallelism", "2");
        story.before();
        judge.awaitDecisions(Story.BEFORE);
        judge.awaitAllApplied();
        fixture.keep(judge.savepoint());
        story.afterTheSavepoint();
        judge.awaitDecisions(Story.JUDGED);
        fixture.dump(kafka);
    }

    static Stream<Arguments> fixtures() {
        return Fixture.onEachBackend(JOB);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goesOnWhereItsSavepointEnded(Fixture fixture, StateBackendKind backend, String parallelism)
            throws Exception {
        try (TestKafka kafka = new TestKafka(folder.resolve("broker"));
                StoryJudge judge = new StoryJudge(kafka, folder)) {
            fixture.fill(kafka);
            assertThat(judge.decisions()).hasSize(Story.JUDGED);
            judge.start(
                    fixture.savepoint(),
                    "--runtime.state-backend",
                    backend.name(),
                    "--runtime.parallelism",
                    parallelism);
            new Story(kafka, StoryJudge.PREFIX).afterTheRestore();
            List<LedgerEntry> decisions = judge.awaitDecisions(Story.ALL);

            assertThat(decisions.stream().map(entry -> entry.identity().id()))
                    .as("nothing that the ledger had is judged again")
                    .hasSize(Story.ALL)
                    .doesNotHaveDuplicates();
            await().until(() -> kafka.all(StoryJudge.PREFIX + "dead-letters").size() == 1);
            expect(decisions, "alice-14", 14, 1, 0);
            expect(decisions, "bob-14", 5, 1, 1);
            expect(decisions, "carol-14", 1, 0, 0);
            assertThat(biometricState(find(decisions, "alice-14"))).isEqualTo("SCORED");
            assertThat(biometricState(find(decisions, "carol-14")))
                    .isEqualTo("INSUFFICIENT_HISTORY");
        }
    }

    /** What both ends of a payment must have counted in the longest window before it. */
    private static void expect(
            List<LedgerEntry> decisions, String id, int count, int declined, int bad) {
        JsonNode decision = find(decisions, id);
        for (Room room : List.of(Room.SENDER, Room.RECIPIENT)) {
            assertThat(feature(decision, room, WindowStatistic.COUNT)).isEqualTo(count);
            assertThat(feature(decision, room, WindowStatistic.DECLINED_COUNT)).isEqualTo(declined);
            assertThat(feature(decision, room, WindowStatistic.BAD_COUNT)).isEqualTo(bad);
        }
    }

    private static int feature(JsonNode decision, Room room, WindowStatistic statistic) {
        int index = REGISTRY.index(room, LONGEST, statistic);
        return decision.path("features").path("values").path(index).asInt();
    }

    private static String biometricState(JsonNode decision) {
        return StreamSupport.stream(decision.path("evidence").spliterator(), false)
                .filter(item -> item.path("analyzer").asText().equals("BIOMETRIC"))
                .map(item -> item.path("state").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode find(List<LedgerEntry> decisions, String id) {
        return decisions.stream()
                .filter(entry -> entry.identity().id().equals(id))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
