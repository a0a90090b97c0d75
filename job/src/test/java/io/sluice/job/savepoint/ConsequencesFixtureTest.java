package io.sluice.job.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.job.config.StateBackendKind;
import io.sluice.job.kafka.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The consequences of this version go on from the savepoint of every version, on each state backend
 * and at another parallelism: what stands, what people were told and not yet told, risks, posts and
 * rows that wait are all still known.
 *
 * <p>With {@code -Dsluice.fixture=consequences-VERSION} it first makes the fixture of that name.
 */
class ConsequencesFixtureTest {

    private static final String JOB = "consequences";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir private Path folder;

    @BeforeAll
    static void makeWhatIsAskedFor(@TempDir Path folder) throws Exception {
        Fixture asked = Fixture.askedFor(JOB);
        if (asked != null) {
            try (TestKafka kafka = new TestKafka(folder.resolve("broker"));
                    StoryConsequences consequences = new StoryConsequences(kafka, folder)) {
                make(asked, kafka, consequences);
            }
        }
    }

    /** Two of three alerts wait for an update, and nothing is in Postgres or posted. */
    private static void make(Fixture fixture, TestKafka kafka, StoryConsequences consequences)
            throws Exception {
        // The interval ends on the clock, and a fixture is to be read for many years.
        consequences.start(
                null, "--runtime.parallelism", "2", "--alerts.update-interval", "36500 d");
        consequences.awaitRows("select count(*) from sluice.decisions", "0");
        consequences.cutOff();
        new LedgerStory(kafka, StoryJudge.PREFIX).before();
        await().atMost(StoryJob.PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(alerts(kafka)).hasSize(2);
                            assertThat(isAllRead(kafka)).isTrue();
                        });
        fixture.keep(consequences.savepoint());
        assertThat(alerts(kafka)).hasSize(2);
        fixture.dump(kafka);
    }

    private static boolean isAllRead(TestKafka kafka) throws Exception {
        return kafka.isConsumed(StoryConsequences.GROUP, StoryJudge.PREFIX + "decisions")
                && kafka.isConsumed(StoryConsequences.GROUP, StoryJudge.PREFIX + "outcomes");
    }

    static Stream<Arguments> fixtures() {
        return Fixture.onEachBackend(JOB);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goOnWhereTheirSavepointEnded(Fixture fixture, StateBackendKind backend, String parallelism)
            throws Exception {
        try (TestKafka kafka = new TestKafka(folder.resolve("broker"));
                StoryConsequences consequences = new StoryConsequences(kafka, folder)) {
            fixture.fill(kafka);
            consequences.start(
                    fixture.savepoint(),
                    "--runtime.state-backend",
                    backend.name(),
                    "--runtime.parallelism",
                    parallelism,
                    "--alerts.update-interval",
                    "200 ms");
            whatWaitedIsWritten(consequences);
            new LedgerStory(kafka, StoryJudge.PREFIX).afterTheRestore();
            whatFollowsGoesOn(consequences);
            await().atMost(StoryJob.PATIENCE)
                    .untilAsserted(() -> assertThat(lastOfAlice(kafka)).isEqualTo(4));
        }
    }

    /** Of records that the ledger does not give again. */
    private static void whatWaitedIsWritten(StoryConsequences consequences) {
        consequences.awaitRows(
                "select id from sluice.decisions order by id",
                "alice-0",
                "alice-1",
                "alice-2",
                "bob-0");
        consequences.awaitRows("select count(*) from sluice.transactions", "4");
        consequences.awaitRows("select count(*) from sluice.alerts", "4");
        consequences.awaitRows("select count(*) from sluice.outcomes", "1");
        consequences.awaitRows(
                "select group_key, alerts, version from sluice.alert_groups order by 1",
                "sender:alice|1|" + version(0, 1),
                "sender:bob|1|" + version(3, 1));
        consequences.awaitRows(
                "select account, findings, version from sluice.account_risk",
                "alice|3|" + version(2, 3));
        await().atMost(StoryJob.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(consequences.posts())
                                        .containsExactlyInAnyOrder(
                                                Long.toString(version(0, 1)),
                                                Long.toString(version(3, 1))));
    }

    /**
     * What can't be read is kept where it can be seen; the repeat does not stand; alice's group has
     * the alerts that waited and clears what it was told of before and after; her risk keeps its
     * peak; bob's payment was let pass, which is known, and recalled.
     */
    private static void whatFollowsGoesOn(StoryConsequences consequences) {
        consequences.awaitRows(
                "select id, revision, score > 60 from sluice.decisions order by 1, 2",
                "alice-0|1|t",
                "alice-1|1|t",
                "alice-2|1|t",
                "alice-3|1|t",
                "bob-0|1|f",
                "bob-0|2|t");
        consequences.awaitRows(
                "select group_key, type, alerts, cleared, version from sluice.alert_groups"
                        + " order by 1, 2",
                "sender:alice|VELOCITY_ANOMALY|4|2|" + version(6, 6),
                "sender:bob|PATTERN_ANOMALY|1|0|" + version(3, 1),
                "sender:bob|RECALL|1|0|" + version(8, 1),
                "sender:bob|VELOCITY_ANOMALY|1|0|" + version(8, 1));
        consequences.awaitRows(
                "select account, findings, peak_strength, version from sluice.account_risk",
                "alice|4|" + LedgerStory.STRONG + "|" + version(6, 4));
        consequences.awaitRows("select count(*) from sluice.refused_rows", "1");
    }

    private static long version(int minute, int changes) {
        return LedgerStory.START + minute * LedgerStory.MINUTE + changes;
    }

    /** How many alerts the last record of her group has. */
    private static int lastOfAlice(TestKafka kafka) {
        return alerts(kafka).stream()
                .filter(group -> group.get("key").asText().equals("sender:alice"))
                .reduce((earlier, later) -> later)
                .map(group -> group.get("alerts").asInt())
                .orElse(0);
    }

    private static List<JsonNode> alerts(TestKafka kafka) {
        return kafka.all(StoryJudge.PREFIX + "alerts").stream()
                .map(
                        taken -> {
                            try {
                                return MAPPER.readTree(taken.value());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .toList();
    }
}
