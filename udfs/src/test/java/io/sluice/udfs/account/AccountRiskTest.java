package io.sluice.udfs.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.ReasonCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AccountRiskTest {

    private static final long HALF_LIFE = 1000;
    private static final long APPENDED = 50;

    @Property
    void isTheGreatestOfAllThatWasFoundInWhateverOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Random random = new Random(seed);
        List<AccountFinding> findings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            findings.add(finding(1 + random.nextInt(100), random.nextInt(10_000), i));
        }
        AccountRisk risk = gather(findings);
        Collections.shuffle(findings, random);

        assertThat(gather(findings)).isEqualTo(risk);
        assertThat(risk.version()).isEqualTo(size + APPENDED + size - 1);
        assertThat(risk.findings()).isEqualTo(size);
        for (long now : new long[] {10_000, 20_000}) {
            double greatest =
                    findings.stream()
                            .mapToDouble(one -> one.charge().remaining(now, HALF_LIFE))
                            .max()
                            .getAsDouble();
            assertThat(risk.standing().remaining(now, HALF_LIFE))
                    .isCloseTo(greatest, within(1e-9 * greatest));
        }
        assertThat(risk.peak().strength())
                .isEqualTo(
                        findings.stream()
                                .mapToInt(one -> one.charge().strength())
                                .max()
                                .getAsInt());
    }

    @Test
    void changesNothingButTheCountIfTheSameIsFoundAgain() {
        AccountFinding finding = finding(80, 5, 1);
        AccountRisk once = AccountRisk.of(finding);
        AccountRisk twice = once.with(finding, HALF_LIFE);

        assertThat(twice)
                .isEqualTo(new AccountRisk("mule", 2, APPENDED + 1, once.standing(), once.peak()));
    }

    /** Else tables refuse all that follows a start without state. */
    @Test
    void goesOnAboveWhatWasThereBeforeWhenItBeginsAnew() {
        AccountRisk before = AccountRisk.of(finding(80, 5, 1));
        for (int i = 2; i <= 200; i++) {
            before = before.with(finding(80, 5, i), HALF_LIFE);
        }

        assertThat(AccountRisk.of(finding(20, 900, 500)).version()).isGreaterThan(before.version());
    }

    @Test
    void fadesByHalfInAHalfLife() {
        Charge charge = finding(80, 1000, 1).charge();

        assertThat(charge.remaining(1000, HALF_LIFE)).isEqualTo(80);
        assertThat(charge.remaining(3000, HALF_LIFE)).isEqualTo(20);
        assertThat(charge.remaining(0, HALF_LIFE)).isEqualTo(80);
    }

    @Test
    void keepsThePeakWhenItHasLongFaded() {
        AccountRisk risk =
                AccountRisk.of(finding(90, 0, 1)).with(finding(20, 50_000, 2), HALF_LIFE);

        assertThat(risk.standing().strength()).isEqualTo(20);
        assertThat(risk.peak().strength()).isEqualTo(90);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        AccountRisk risk = AccountRisk.of(finding(90, -3, 1)).with(finding(20, 50, 2), HALF_LIFE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AccountRiskCodec().write(risk, new DataOutputStream(bytes));
        new AccountFindingCodec().write(finding(7, 8, 9), new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(new AccountRiskCodec().read(in)).isEqualTo(risk);
        assertThat(new AccountFindingCodec().read(in)).isEqualTo(finding(7, 8, 9));
    }

    @Test
    void refusesAChargeOfNothing() {
        assertThatThrownBy(() -> finding(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccountRisk gather(List<AccountFinding> findings) {
        AccountRisk risk = AccountRisk.of(findings.get(0));
        for (AccountFinding finding : findings.subList(1, findings.size())) {
            risk = risk.with(finding, HALF_LIFE);
        }
        return risk;
    }

    private static AccountFinding finding(int strength, long time, int id) {
        Identity payment = new Identity("alice", "t" + id);
        return new AccountFinding(
                "mule",
                new Charge(strength, time, ReasonCode.PASS_THROUGH, payment),
                APPENDED + id);
    }
}
