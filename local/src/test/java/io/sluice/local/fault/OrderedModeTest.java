package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.control.ControlTopic;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Identity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In ordered mode all depends on the input alone: not on parallelism, and not on crashes. */
class OrderedModeTest extends OnOneMachine {

    private static final FaultRuns RUNS = FaultRuns.of("ordered", 400);

    @TempDir private Path folder;

    @Test
    void givesTheOneThreadedOraclesFeaturesAndTheSameDecisionsEveryTime() {
        RUNS.each("runs", this::round);
    }

    private String round(long seed) {
        Traffic traffic = new TrafficGenerator(seed).generate(RUNS.payments());
        Map<String, JsonNode> one = run(seed, "one", 1, traffic, judge -> {});
        Map<String, JsonNode> four = run(seed, "four", 4, traffic, judge -> {});
        int middle = RUNS.payments() / 2;
        Map<String, JsonNode> crashed =
                run(seed, "crashed", 4, traffic, judge -> judge.crashAfter(middle));
        assertThat(four).isEqualTo(one);
        assertThat(crashed).isEqualTo(one);
        return "decisions " + one.size() + " the same three times, and the oracle's";
    }

    private Map<String, JsonNode> run(
            long seed, String name, int parallelism, Traffic traffic, Consumer<TestJudge> before) {
        try (TestJudge judge =
                machine.judge(
                        "ordered-" + name + "-" + seed,
                        folder.resolve(name + seed),
                        "--judge.ordered",
                        "true",
                        "--runtime.parallelism",
                        Integer.toString(parallelism),
                        "--runtime.checkpoint-interval",
                        "500 ms")) {
            try (Feeder feeder = judge.feeder()) {
                feeder.sendAsDue(traffic.messages());
            }
            before.accept(judge);
            judge.start();
            judge.awaitDecided(traffic.payments().size());
            LedgerRecords ledger = judge.ledger();
            assertThat(ledger.superseded()).isEmpty();
            assertThat(ledger.standing()).hasSize(traffic.payments().size());
            checkOracle(judge, traffic, ledger.binding());
            Map<String, JsonNode> said = new TreeMap<>();
            ledger.standing().forEach(entry -> said.put(entry.key(), content(entry)));
            return said;
        }
    }

    /** What the decision says, without where its payment lay and how long it took. */
    private static JsonNode content(LedgerEntry entry) {
        return ((ObjectNode) entry.json()).remove(List.of("took_ms", "origin"));
    }

    private static void checkOracle(
            TestJudge judge, Traffic traffic, Map<Identity, LedgerEntry> decisions) {
        Settings settings = judge.settings();
        ControlTopic control =
                new ControlTopic(settings.kafka(), settings.judge().referenceCurrency());
        OrderedOracle house = new OrderedOracle(settings, control.load());
        Map<Identity, Assessment> expected = house.judge(traffic.messages(), TestJudge.PARTITIONS);
        assertThat(decisions.keySet()).isEqualTo(expected.keySet());
        await().atMost(TestJudge.PATIENCE)
                .until(
                        () -> DeadLetter.places(judge.records(Topic.DEAD_LETTERS)).size(),
                        letters -> letters == traffic.conflicts() + house.refused());
        decisions.forEach(
                (identity, entry) -> {
                    Assessment oracle = expected.get(identity);
                    assertThat(features(entry)).isEqualTo(oracle.features().toArray());
                    assertThat(evidence(entry)).isEqualTo(evidence(oracle));
                });
    }

    private static double[] features(LedgerEntry entry) {
        JsonNode values = entry.json().get("features").get("values");
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.doubleValue())
                .toArray();
    }

    private static Map<String, String> evidence(LedgerEntry entry) {
        Map<String, String> evidence = new TreeMap<>();
        for (JsonNode item : entry.json().get("evidence")) {
            evidence.put(
                    item.get("analyzer").asText(),
                    item.get("state").asText() + " " + item.get("score").asInt());
        }
        evidence.remove(AnalyzerId.MODEL.name());
        return evidence;
    }

    private static Map<String, String> evidence(Assessment oracle) {
        Map<String, String> evidence = new TreeMap<>();
        oracle.evidence()
                .forEach(
                        item ->
                                evidence.put(
                                        item.analyzer().name(),
                                        item.state().name() + " " + item.score()));
        return evidence;
    }
}
