package io.sluice.workload.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.Small;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.Typology;
import io.sluice.workload.world.Tender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Without hiding, each typology looks as the field describes it. */
class EpisodeShapesTest {

    private static final long HOUR = 3_600_000L;

    private static Collection<List<Payment>> episodes(Typology typology, double evasion) {
        Map<String, List<Payment>> episodes = new TreeMap<>();
        for (GeneratedPayment generated : Small.all(Small.with(typology, evasion))) {
            if (generated.label().isFraud()) {
                assertThat(generated.label().typology()).isEqualTo(typology);
                episodes.computeIfAbsent(generated.label().episode(), id -> new ArrayList<>())
                        .add(generated.payment());
            }
        }
        assertThat(episodes).hasSize(5);
        return episodes.values();
    }

    private static Collection<List<Payment>> episodes(Typology typology) {
        return episodes(typology, 0);
    }

    private static Map<String, Set<String>> genuineDevices(Typology typology) {
        return Small.all(Small.with(typology, 0)).stream()
                .filter(p -> !p.label().isFraud() && p.payment().device().id() != null)
                .collect(
                        Collectors.groupingBy(
                                p -> p.payment().sender(),
                                Collectors.mapping(
                                        p -> p.payment().device().id(), Collectors.toSet())));
    }

    private static Set<String> senders(List<Payment> payments) {
        return payments.stream().map(Payment::sender).collect(Collectors.toSet());
    }

    private static Set<String> recipients(List<Payment> payments) {
        return payments.stream().map(Payment::recipient).collect(Collectors.toSet());
    }

    private static double dollars(Payment payment) {
        return Tender.dollars(payment.amount());
    }

    private static double sum(List<Payment> payments) {
        return payments.stream().mapToDouble(EpisodeShapesTest::dollars).sum();
    }

    private static long span(List<Payment> payments) {
        return payments.get(payments.size() - 1).timestamp() - payments.get(0).timestamp();
    }

    @Test
    void cardTestingIsABurstOfSmallPurchasesBeforeLargeOnes() {
        Map<String, Set<String>> devices = genuineDevices(Typology.CARD_TESTING);
        for (List<Payment> episode : episodes(Typology.CARD_TESTING)) {
            List<Payment> small = episode.stream().filter(p -> dollars(p) < 10).toList();
            assertThat(small).hasSizeGreaterThanOrEqualTo(12);
            assertThat(span(small)).isLessThan(HOUR);
            assertThat(dollars(episode.get(episode.size() - 1))).isGreaterThan(100);
            assertThat(senders(episode)).hasSize(1);
            assertThat(episode)
                    .allSatisfy(p -> assertThat(p.channel()).isEqualTo(Channel.CARD))
                    .allSatisfy(
                            p ->
                                    assertThat(devices.getOrDefault(p.sender(), Set.of()))
                                            .doesNotContain(p.device().id()));
        }
    }

    @Test
    void accountTakeoverComesFromAForeignDeviceAndPlaceToOneNewRecipient() {
        Map<String, Set<String>> devices = genuineDevices(Typology.ACCOUNT_TAKEOVER);
        for (List<Payment> episode : episodes(Typology.ACCOUNT_TAKEOVER)) {
            assertThat(senders(episode)).hasSize(1);
            assertThat(recipients(episode)).hasSize(1);
            Payment first = episode.get(0);
            assertThat(devices.get(first.sender())).doesNotContain(first.device().id());
            assertThat(first.biometrics().isEmpty()).isFalse();
            assertThat(sum(episode)).isGreaterThan(500);
        }
    }

    @Test
    void structuringStaysBelowTheThresholdOnOneDay() {
        for (List<Payment> episode : episodes(Typology.STRUCTURING)) {
            assertThat(senders(episode)).hasSize(1);
            assertThat(recipients(episode)).hasSize(1);
            assertThat(episode).hasSizeGreaterThanOrEqualTo(3);
            assertThat(span(episode)).isLessThan(15 * HOUR);
            assertThat(episode)
                    .allSatisfy(
                            p -> {
                                Tender tender = Tender.valueOf(p.amount().currency());
                                double units = p.amount().micros() / 1e6;
                                assertThat(units / ReportingThreshold.units(tender))
                                        .isBetween(0.85, 0.9999);
                            });
        }
    }

    @Test
    void dustingSendsNextToNothingToMany() {
        for (List<Payment> episode : episodes(Typology.DUSTING)) {
            assertThat(senders(episode)).hasSize(1);
            assertThat(recipients(episode)).hasSizeGreaterThanOrEqualTo(10);
            assertThat(episode).allSatisfy(p -> assertThat(dollars(p)).isLessThan(0.01));
            assertThat(span(episode)).isLessThan(HOUR);
        }
    }

    @Test
    void addressPoisoningImitatesAKnownCounterparty() {
        Map<String, Set<String>> known =
                Small.all(Small.with(Typology.ADDRESS_POISONING, 0)).stream()
                        .filter(p -> !p.label().isFraud())
                        .collect(
                                Collectors.groupingBy(
                                        p -> p.payment().sender(),
                                        Collectors.mapping(
                                                p -> p.payment().recipient(), Collectors.toSet())));
        for (List<Payment> episode : episodes(Typology.ADDRESS_POISONING)) {
            Payment dust = episode.get(0);
            Payment mistake = episode.get(episode.size() - 1);
            assertThat(dollars(dust)).isLessThan(0.01);
            assertThat(mistake.recipient()).isEqualTo(dust.sender());
            assertThat(mistake.sender()).isEqualTo(dust.recipient());
            assertThat(known.get(mistake.sender()))
                    .doesNotContain(mistake.recipient())
                    .anySatisfy(
                            address -> {
                                assertThat(mistake.recipient()).startsWith(address.substring(0, 6));
                                assertThat(mistake.recipient()).endsWith(address.substring(38));
                            });
        }
    }

    @Test
    void mixingGathersAndScattersEqualSums() {
        for (List<Payment> episode : episodes(Typology.MIXING)) {
            String hub = episode.get(0).recipient();
            List<Payment> out = episode.stream().filter(p -> p.sender().equals(hub)).toList();
            List<Payment> in = episode.stream().filter(p -> p.recipient().equals(hub)).toList();
            assertThat(recipients(out)).hasSizeGreaterThanOrEqualTo(12).hasSameSizeAs(out);
            assertThat(senders(in)).hasSameSizeAs(in);
            assertThat(out)
                    .allSatisfy(
                            p -> assertThat(dollars(p) / dollars(out.get(0))).isBetween(0.9, 1.1));
        }
    }

    @Test
    void layeringSplitsEvenlyAndPassesOn() {
        for (List<Payment> episode : episodes(Typology.LAYERING)) {
            String source = episode.get(0).sender();
            List<Payment> split = episode.stream().filter(p -> p.sender().equals(source)).toList();
            assertThat(recipients(split)).hasSizeGreaterThanOrEqualTo(5);
            assertThat(senders(episode)).containsAll(recipients(split));
            String last = episode.get(episode.size() - 1).recipient();
            List<Payment> gathered =
                    episode.stream().filter(p -> p.recipient().equals(last)).toList();
            assertThat(sum(gathered)).isGreaterThan(0.9 * sum(split));
        }
    }

    @Test
    void washTradingGoesBackAndForth() {
        for (List<Payment> episode : episodes(Typology.WASH_TRADING)) {
            assertThat(senders(episode)).hasSize(2).isEqualTo(recipients(episode));
            for (int i = 1; i < episode.size(); i++) {
                assertThat(episode.get(i).sender()).isEqualTo(episode.get(i - 1).recipient());
            }
        }
    }

    @Test
    void aMuleCollectsFromManyAndEmptiesItself() {
        for (List<Payment> episode : episodes(Typology.MULE_FAN_IN)) {
            String mule = episode.get(0).recipient();
            List<Payment> in = episode.stream().filter(p -> p.recipient().equals(mule)).toList();
            List<Payment> out = episode.stream().filter(p -> p.sender().equals(mule)).toList();
            assertThat(senders(in)).hasSizeGreaterThanOrEqualTo(6);
            assertThat(sum(out) / sum(in)).isBetween(0.85, 1.0);
        }
    }

    @Test
    void passThroughLeavesLittle() {
        for (List<Payment> episode : episodes(Typology.PASS_THROUGH)) {
            Payment in = episode.get(0);
            List<Payment> out = episode.subList(1, episode.size());
            assertThat(senders(out)).containsExactly(in.recipient());
            assertThat(sum(out) / dollars(in)).isBetween(0.88, 1.0);
            assertThat(span(episode)).isLessThan(3 * HOUR);
        }
    }

    @Test
    void circularFlowComesBack() {
        for (List<Payment> episode : episodes(Typology.CIRCULAR_FLOW)) {
            assertThat(senders(episode)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(episode.get(episode.size() - 1).recipient())
                    .isEqualTo(episode.get(0).sender());
            for (int i = 1; i < episode.size(); i++) {
                assertThat(episode.get(i).sender()).isEqualTo(episode.get(i - 1).recipient());
            }
        }
    }

    @Test
    void flashLoanIsOneChainTransaction() {
        for (List<Payment> episode : episodes(Typology.FLASH_LOAN)) {
            assertThat(episode).hasSize(4);
            assertThat(episode.stream().map(p -> p.chain().txHash()).distinct()).hasSize(1);
            assertThat(episode.get(3).recipient()).isEqualTo(episode.get(0).sender());
            assertThat(dollars(episode.get(3))).isGreaterThan(dollars(episode.get(0)));
        }
    }

    @Test
    void hidingMeansFamiliarDevicesSmallerSumsAndMoreAccounts() {
        Map<String, Set<String>> devices = genuineDevices(Typology.ACCOUNT_TAKEOVER);
        assertThat(episodes(Typology.ACCOUNT_TAKEOVER, 1))
                .anySatisfy(
                        episode ->
                                assertThat(devices.get(episode.get(0).sender()))
                                        .contains(episode.get(0).device().id()));
        double open = 0;
        double hidden = 0;
        for (List<Payment> episode : episodes(Typology.PASS_THROUGH, 0)) {
            open += sum(episode);
        }
        for (List<Payment> episode : episodes(Typology.PASS_THROUGH, 1)) {
            hidden += sum(episode);
        }
        assertThat(hidden).isLessThan(open);
        Set<String> attackers = new HashSet<>();
        episodes(Typology.DUSTING, 1).forEach(episode -> attackers.addAll(senders(episode)));
        assertThat(attackers).hasSizeGreaterThan(5);
    }
}
