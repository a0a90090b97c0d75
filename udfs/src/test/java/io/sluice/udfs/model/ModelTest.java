package io.sluice.udfs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void everyScoreHasItsLevel() {
        assertThat(RiskLevel.of(0)).isEqualTo(RiskLevel.SAFE);
        assertThat(RiskLevel.of(20)).isEqualTo(RiskLevel.SAFE);
        assertThat(RiskLevel.of(21)).isEqualTo(RiskLevel.LOW);
        assertThat(RiskLevel.of(41)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(RiskLevel.of(61)).isEqualTo(RiskLevel.HIGH);
        assertThat(RiskLevel.of(80)).isEqualTo(RiskLevel.HIGH);
        assertThat(RiskLevel.of(81)).isEqualTo(RiskLevel.CRITICAL);
        assertThat(RiskLevel.of(100)).isEqualTo(RiskLevel.CRITICAL);
        assertThatThrownBy(() -> RiskLevel.of(101)).hasMessageContaining("101");
        assertThatThrownBy(() -> RiskLevel.of(-1)).hasMessageContaining("-1");
    }

    @Test
    void theRegistryNamesEachFeatureOnceAndFindsItsPlace() {
        FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
        assertThat(new HashSet<>(registry.names())).hasSize(registry.size());
        assertThat(registry.names().get(registry.index(Feature.DORMANCY))).isEqualTo("dormancy");
        assertThat(registry.names().get(registry.index(Room.RECIPIENT, 3, WindowStatistic.SUM)))
                .isEqualTo("recipient_sum_24h");
        assertThat(registry.names().get(registry.index(Room.SENDER, 0, WindowStatistic.COUNT)))
                .isEqualTo("sender_count_1m");
    }

    @Test
    void anotherSetOfWindowsIsAnotherVersion() {
        String standard = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS).version();
        assertThat(new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS).version())
                .isEqualTo(standard);
        assertThat(new FeatureRegistry(List.of(1_500L, 90_000L)).version()).isNotEqualTo(standard);
        assertThat(WindowNames.of(1_500)).isEqualTo("1500ms");
        assertThat(WindowNames.of(90_000)).isEqualTo("90s");
        assertThat(WindowNames.of(172_800_000)).isEqualTo("2d");
    }

    @Test
    void reasonsReadAsSentences() {
        Reason reason =
                Reason.of(ReasonCode.IMPOSSIBLE_TRAVEL, Subject.SENDER, 95, "900", "1 h", "900");
        assertThat(reason.text()).isEqualTo("900 km in 1 h: 900 km/h");
    }

    @Test
    void evidenceRefusesScoresOutOfRange() {
        assertThatThrownBy(() -> Evidence.scored(AnalyzerId.AMOUNT, 101, List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AMOUNT");
    }

    @Test
    void hashesAreTruncatedSha256() {
        assertThat(Hashes.hex128("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Hashes.hash64("abc")).isEqualTo(0xba7816bf8f01cfeaL);
    }

    @Test
    void onlyWhatMovedMoneyForTheOwnerTeaches() {
        assertThat(OutcomeKind.SETTLED.teaches()).isTrue();
        assertThat(OutcomeKind.GENUINE_CONFIRMED.teaches()).isTrue();
        assertThat(OutcomeKind.DECLINED.teaches()).isFalse();
        assertThat(OutcomeKind.FRAUD_CONFIRMED.teaches()).isFalse();
        assertThat(TransactionKind.REFUND.returnsMoney()).isTrue();
        assertThat(TransactionKind.TRANSFER.returnsMoney()).isFalse();
        assertThat(Action.STEP_UP.stops()).isTrue();
        assertThat(Action.FLAG.stops()).isFalse();
    }

    @Property
    void numbersOfEverySizeComeBack(@ForAll long number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.writeUnsigned(number, new DataOutputStream(bytes));
        Wire.writeSigned(number, new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Wire.readUnsigned(in)).isEqualTo(number);
        assertThat(Wire.readSigned(in)).isEqualTo(number);
    }
}
