package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.config.Topic;
import io.sluice.job.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares the ledger with the input, and everything else with what the ledger implies. */
final class HouseCheck {

    private final TestJudge judge;
    private final TestConsequences consequences;
    private final Traffic traffic;

    HouseCheck(TestJudge judge, TestConsequences consequences, Traffic traffic) {
        this.judge = judge;
        this.consequences = consequences;
        this.traffic = traffic;
    }

    /** One binding decision a payment, on the payment that was sent; conflicts refused once. */
    void ledgerFollowsFromInput(LedgerRecords ledger, boolean repeats) {
        assertThat(ledger.binding().keySet()).isEqualTo(traffic.payments().keySet());
        if (!repeats) {
            assertThat(ledger.superseded()).as("published twice").isEmpty();
        }
        for (LedgerEntry entry : ledger.standing()) {
            Payment sent = traffic.payments().get(entry.identity());
            JsonNode judged = entry.json().get("payment");
            assertThat(judged.path("timestamp").asLong()).as("%s", sent).isEqualTo(sent.time());
            assertThat(judged.path("recipient").asText(null)).isEqualTo(sent.recipient());
        }
        assertThat(DeadLetter.places(judge.records(Topic.DEAD_LETTERS)))
                .hasSize(traffic.conflicts());
    }

    /** Tables and topic say what the model says. */
    void restFollowsFromLedger(LedgerModel model, ModelOutcomes outcomes) {
        TestDatabase tables = consequences.database();
        same(model.transactions(), tables.rows(TableQueries.TRANSACTIONS), "transactions");
        same(model.decisions(), tables.rows(TableQueries.DECISIONS), "decisions");
        same(model.alerts(), tables.rows(TableQueries.ALERTS), "alerts");
        same(model.accounts(), tables.rows(TableQueries.ACCOUNTS), "account_risk");
        same(outcomes.rows(), tables.rows(TableQueries.OUTCOMES), "outcomes");
        same(letters(), tables.rows(TableQueries.DEAD_LETTERS), "dead_letters");
        same(Map.of(), tables.rows(TableQueries.REFUSED), "refused_rows");
        same(Map.of(), tables.rows(TableQueries.WENT_BACK), "rows that went back");
        same(model.groups(), tables.rows(TableQueries.GROUPS), "alert_groups");
        same(model.versions(), tables.rows(TableQueries.VERSIONS), "versions of alert_groups");
        AlertRecords alerts = new AlertRecords(consequences.alerts());
        same(model.groups(), alerts.rows(), "the alerts topic");
        same(model.versions(), alerts.versions(), "versions on the alerts topic");
    }

    /** Says only what differs: whole tables hide it. */
    private static void same(Map<String, String> model, Map<String, String> found, String what) {
        Set<String> keys = new TreeSet<>(model.keySet());
        keys.addAll(found.keySet());
        List<String> different =
                keys.stream()
                        .filter(key -> !Objects.equals(model.get(key), found.get(key)))
                        .map(key -> key + ": model " + model.get(key) + ", is " + found.get(key))
                        .toList();
        assertThat(different).as("%d of %d in %s", different.size(), keys.size(), what).isEmpty();
    }

    private Map<String, String> letters() {
        Map<String, String> letters = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> taken : judge.records(Topic.DEAD_LETTERS)) {
            DeadLetter letter = DeadLetter.of(taken);
            letters.put(letter.place(), letter.reason());
        }
        return letters;
    }
}
