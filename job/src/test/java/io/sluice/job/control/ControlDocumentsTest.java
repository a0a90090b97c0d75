package io.sluice.job.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Mode;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.udfs.policy.ListKind;
import io.sluice.udfs.policy.ListSubject;
import io.sluice.udfs.policy.Policy;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.policy.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlDocumentsTest {

    private final ControlDocuments documents = new ControlDocuments("USD");

    @Test
    void readsThePolicyThatItWrites() throws Exception {
        Policy policy = PolicyDefaults.policy();

        assertThat(apply(ControlKind.POLICY, ControlDocuments.write(policy)).policy())
                .isEqualTo(policy);
    }

    @Test
    void shipsThePolicyInFull() throws Exception {
        String shipped = Files.readString(Path.of("../flink-conf/policy.yaml"));

        assertThat(shipped).endsWith(ControlDocuments.write(PolicyDefaults.policy()));
    }

    @Test
    void takesFromAPolicyOnlyWhatDiffers() throws Exception {
        Policy policy =
                apply(
                                ControlKind.POLICY,
                                """
                                version: 2026-11
                                mode: OBSERVE
                                weights:
                                  MODEL: 0.5
                                actions:
                                  HIGH: BLOCK
                                thresholds:
                                  velocity:
                                    burstCount: 9
                                """)
                        .policy();

        assertThat(policy.version()).isEqualTo("2026-11");
        assertThat(policy.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(policy.weights())
                .containsEntry(AnalyzerId.MODEL, 0.5)
                .containsEntry(AnalyzerId.TIMING, 0.1);
        assertThat(policy.actions())
                .containsEntry(RiskLevel.HIGH, Action.BLOCK)
                .containsEntry(RiskLevel.SAFE, Action.APPROVE);
        assertThat(policy.thresholds().velocity().burstCount()).isEqualTo(9);
        assertThat(policy.floors()).isEqualTo(PolicyDefaults.policy().floors());
    }

    @Test
    void readsListsWithTimesInEitherForm() throws Exception {
        Rulebook rules =
                apply(
                        ControlKind.LISTS,
                        """
                        version: l1
                        entries:
                          - {kind: SANCTIONED, subject: ACCOUNT, value: "0xAB", reason: OFAC,
                             author: ops, validFrom: "2026-01-01T00:00:00Z"}
                          - {kind: WHITELISTED, subject: DEVICE, value: d1, reason: known,
                             author: ops, validTo: 5}
                        """);
        long newYear = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

        assertThat(rules.lists().version()).isEqualTo("l1");
        assertThat(rules.lists().decisive(ListSubject.ACCOUNT, "0xab", newYear))
                .get()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(ListKind.SANCTIONED));
        assertThat(rules.lists().decisive(ListSubject.ACCOUNT, "0xab", newYear - 1)).isEmpty();
        assertThat(rules.lists().decisive(ListSubject.DEVICE, "d1", 4)).isPresent();
        assertThat(rules.lists().decisive(ListSubject.DEVICE, "d1", 5)).isEmpty();
    }

    @Test
    void readsRatesAndShapeAsJson() throws Exception {
        Rulebook rates =
                apply(
                        ControlKind.RATES,
                        "{\"version\":\"r1\",\"reference\":\"USD\",\"value\":{\"EUR\":1.1}}");
        Rulebook shape =
                apply(
                        ControlKind.SHAPE,
                        "{\"version\":\"s1\",\"weights\":"
                                + Collections.nCopies(168, 1.0)
                                + ",\"paymentsPerHour\":0.1,\"dispersion\":2}");

        assertThat(rates.rates().value()).containsEntry("EUR", 1.1);
        assertThat(shape.shape().dispersion()).isEqualTo(2);
        assertThat(ControlDocuments.version(rates, ControlKind.RATES)).isEqualTo("r1");
        assertThat(ControlDocuments.version(shape, ControlKind.SHAPE)).isEqualTo("s1");
        assertThat(ControlDocuments.version(shape, ControlKind.LISTS)).isEqualTo("none");
        assertThat(ControlDocuments.version(shape, ControlKind.POLICY)).isEqualTo("default-1");
    }

    @Test
    void returnsToWhatShipsWhenADocumentIsDeleted() throws Exception {
        for (ControlKind kind : ControlKind.values()) {
            assertThat(apply(kind, "")).isEqualTo(documents.ground());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POLICY | mode: OBSERVE | policy: version is missing",
                "POLICY | {version: 1, modus: OBSERVE} | policy: modus: unknown field",
                "POLICY | {version: 1, thresholds: {velocity: {burst: 1}}}"
                        + " | policy: thresholds.velocity.burst: unknown field",
                "POLICY | {version: 1, blindScore: many} | policy: blindScore: ",
                "POLICY | {version: 1, weights: {MAGIC: 1}} | policy: weights: Cannot deserialize"
                        + " Map key",
                "POLICY | {version: 1, mode: MAYBE} | policy: mode: ",
                "POLICY | {version: 1, floors: {LAYERING: 900}} | policy: ",
                "POLICY | {version: 1, corroboration: 2} | policy: corroboration is 2, not within 0"
                        + " to 1",
                "POLICY | {version: 1, thresholds: {velocity: {highRatio: 2}}}"
                        + " | policy: thresholds.velocity: highRatio is 2, not above 5",
                "POLICY | {version: 1, thresholds: {timing: {nightTo: 25}}}"
                        + " | policy: thresholds.timing: nightTo is 25, not at most 24",
                "POLICY | {version: 1, thresholds: {pattern: {mixing: {leastShare: -0.5}}}}"
                        + " | policy: thresholds.pattern.mixing: leastShare is -0.5, not within 0",
                "POLICY | {version: 1, thresholds: {amount: {strongZ: NaN}}}"
                        + " | policy: thresholds.amount: strongZ is NaN, not above 0",
                "POLICY | {version: 1, version: 2} | policy: line 1: Duplicate field 'version'",
                "POLICY | [1] | policy: the document is no mapping of fields",
                "SHAPE | ~ | shape: the document is no mapping of fields",
                "RATES | `# nothing` | rates: the document is no mapping of fields",
                "RATES | {version: , reference: USD, value: {}} | rates: version is missing",
                "LISTS | {version: , entries: []} | lists: version is missing",
                "LISTS | {version: l1, entries: [{kind: , subject: ACCOUNT, value: a, reason: r,"
                        + " author: me}]} | lists: entries[0]: kind is missing",
                "LISTS | {version: l1, entries: [{kind: SANCTIONED, subject: ACCOUNT, value: a,"
                        + " reason: , author: me}]} | lists: entries[0]: reason is missing",
                "POLICY | `a: [` | policy: line 1: ",
                "POLICY | `a: \t!x` | policy: line 1: ",
                "LISTS | {version: l1, entries: [{kind: SANCTIONED}]} | lists: entries[0]",
                "LISTS | {version: l1, entries: [{validFrom: soon}]}"
                        + " | lists: 'soon' is no ISO 8601 time in UTC",
                "RATES | {version: r1, reference: EUR, value: {}}"
                        + " | rates: reference is EUR, but the job counts in USD",
                "RATES | {version: r1, reference: USD, value: {EUR: -1}} | rates: ",
                "SHAPE | {version: s1} | shape: "
            })
    void saysWhatIsWrongAndWhere(ControlKind kind, String document, String message) {
        assertThatThrownBy(() -> apply(kind, document))
                .isInstanceOf(InvalidControlException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasSizeGreaterThan(message.length() - 1)
                .doesNotContain("\n");
    }

    private Rulebook apply(ControlKind kind, String document) throws InvalidControlException {
        return documents.apply(documents.ground(), kind, document);
    }
}
