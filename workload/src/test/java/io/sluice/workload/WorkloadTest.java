package io.sluice.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.sluice.udfs.model.Location;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.HardNegativeShares;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.Population;
import io.sluice.workload.model.Typology;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.wire.TransactionJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static byte[] bytes(WorkloadOptions options) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        TransactionJson json = new TransactionJson();
        new Workload(options)
                .forEachRemaining(
                        generated -> {
                            all.writeBytes(json.write(generated.payment()));
                            all.writeBytes(
                                    generated.label().toString().getBytes(StandardCharsets.UTF_8));
                        });
        return all.toByteArray();
    }

    private static List<Payment> genuine(WorkloadOptions options) {
        return Small.all(options).stream()
                .filter(generated -> !generated.label().isFraud())
                .map(GeneratedPayment::payment)
                .toList();
    }

    @Test
    void sameSeedsGiveTheSameBytes() {
        assertThat(bytes(Small.options())).isEqualTo(bytes(Small.options()));
    }

    @Test
    void localeAndTimeZoneOfTheMachineDoNotMatter() {
        byte[] here = bytes(Small.options());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(Small.options())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** However few the merchants: or genuine people would make journeys that no one can make. */
    @Test
    void whoDoesNotTravelPaysInOneCity() {
        Map<String, Location.Coordinates> homes = new HashMap<>();
        for (GeneratedPayment generated : Small.all(Small.options())) {
            boolean stays =
                    !generated.label().isFraud()
                            && generated.label().hardNegative() != HardNegative.TRAVELLER;
            if (stays && generated.payment().location() instanceof Location.Coordinates here) {
                Location.Coordinates home =
                        homes.computeIfAbsent(generated.payment().sender(), sender -> here);
                assertThat(here.latitude()).isCloseTo(home.latitude(), offset(1.5));
                assertThat(here.longitude()).isCloseTo(home.longitude(), offset(1.5));
            }
        }
        assertThat(homes).hasSizeGreaterThan(50);
    }

    @Test
    void theTruthIsNotOnTheWire() {
        TransactionJson json = new TransactionJson();
        for (GeneratedPayment generated : Small.all(Small.options())) {
            String text = new String(json.write(generated.payment()), StandardCharsets.UTF_8);
            for (Typology typology : Typology.values()) {
                assertThat(text).doesNotContain(typology.name());
            }
            for (HardNegative kind : HardNegative.values()) {
                assertThat(text.replace("\"kind\":\"REFUND\"", "")).doesNotContain(kind.name());
            }
        }
    }

    @Test
    void anotherSeedGivesOtherPayments() {
        byte[] other = bytes(Small.options().withSeeds(2, 1));
        assertThat(Arrays.equals(bytes(Small.options()), other)).isFalse();
    }

    @Test
    void parametersAndDialChangeFraudOnly() {
        List<Payment> genuine = genuine(Small.options());
        WorkloadOptions redrawn = Small.options().withSeeds(1, 2);
        assertThat(genuine(redrawn)).isEqualTo(genuine);
        assertThat(genuine(Small.options().with(FraudPlan.each(1, 0.7)))).isEqualTo(genuine);
        assertThat(Small.all(redrawn)).isNotEqualTo(Small.all(Small.options()));
    }

    @Property(tries = 8)
    void paymentsComeInOrderOfTimeWithinThePeriodEachWithItsLabel(
            @ForAll long seed,
            @ForAll long parameterSeed,
            @ForAll @IntRange(min = 1, max = 60) int customers,
            @ForAll @DoubleRange(min = 0, max = 1) double evasion) {
        WorkloadOptions options =
                Small.options()
                        .withSeeds(seed, parameterSeed)
                        .with(new Population(customers, 20, 15, 200))
                        .with(FraudPlan.each(1, evasion));
        Set<String> ids = new HashSet<>();
        long last = options.period().start();
        for (GeneratedPayment generated : Small.all(options)) {
            Payment payment = generated.payment();
            assertThat(payment.timestamp()).isBetween(last, options.period().end() - 1);
            assertThat(generated.label().identity()).isEqualTo(payment.identity());
            assertThat(ids.add(payment.id())).isTrue();
            assertThat(payment.amount().micros()).isPositive();
            assertThat(payment.recipient()).isNotEqualTo(payment.sender());
            last = payment.timestamp();
        }
    }

    @Test
    void everyTypologyAndEveryHardNegativeIsThere() {
        List<GeneratedPayment> all = Small.all(Small.options().with(Small.period(30)));
        Set<Typology> typologies =
                all.stream().map(p -> p.label().typology()).collect(Collectors.toSet());
        Set<HardNegative> kinds =
                all.stream().map(p -> p.label().hardNegative()).collect(Collectors.toSet());
        assertThat(typologies).contains(Typology.values());
        assertThat(kinds).contains(HardNegative.values());
    }

    @Test
    void episodesAreAsManyAsAskedForAndNoneInTheQuietTime() {
        WorkloadOptions options = Small.options();
        List<GeneratedPayment> fraud =
                Small.all(options).stream().filter(p -> p.label().isFraud()).toList();
        assertThat(fraud)
                .allSatisfy(
                        p ->
                                assertThat(p.payment().timestamp())
                                        .isGreaterThanOrEqualTo(options.period().fraudFrom()));
        assertThat(fraud.stream().map(p -> p.label().episode()).distinct())
                .hasSize(2 * Typology.values().length);
    }

    @Test
    void withoutHardNegativesAndFraudEverythingIsOrdinary() {
        WorkloadOptions plain = Small.options().with(FraudPlan.NONE).with(HardNegativeShares.NONE);
        assertThat(Small.all(plain))
                .isNotEmpty()
                .allSatisfy(
                        p -> {
                            assertThat(p.label().isFraud()).isFalse();
                            assertThat(p.label().hardNegative()).isNull();
                        });
    }

    @Test
    void aboutAsManyPaymentsAsAskedForAreMade() {
        WorkloadOptions options =
                WorkloadOptions.DEFAULT
                        .with(new Population(2_000, 400, 400, 6_300))
                        .with(Small.period(7))
                        .with(FraudPlan.NONE);
        double perDay = Small.all(options).size() / 7.0;
        assertThat(perDay).isBetween(5_700.0, 7_600.0);
    }

    @Test
    void endsWithAnException() {
        Workload workload = new Workload(Small.options().with(new Population(1, 10, 10, 0)));
        while (workload.hasNext()) {
            workload.next();
        }
        assertThatThrownBy(workload::next).isInstanceOf(NoSuchElementException.class);
    }
}
