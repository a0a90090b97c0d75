package io.sluice.workload.habit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Location;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.workload.Small;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Payment;
import io.sluice.workload.model.WorkloadOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HardNegativesTest {

    private static final long MINUTE = 60_000L;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final double HOUR = 3_600_000;
    private static final WorkloadOptions MONTH =
            Small.options().with(Small.period(32)).with(FraudPlan.NONE);
    private static final List<GeneratedPayment> ALL = Small.all(MONTH);

    private static List<Payment> of(HardNegative kind) {
        return ALL.stream()
                .filter(p -> p.label().hardNegative() == kind)
                .map(GeneratedPayment::payment)
                .toList();
    }

    private static Map<String, List<Payment>> by(
            Function<Payment, String> key, List<Payment> payments) {
        return payments.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    @Test
    void refundsGoBackTheWayTheMoneyCame() {
        Map<String, Payment> byId = new HashMap<>();
        ALL.forEach(p -> byId.put(p.payment().id(), p.payment()));
        assertThat(of(HardNegative.REFUND))
                .isNotEmpty()
                .allSatisfy(
                        refund -> {
                            Payment original = byId.get(refund.originalId());
                            assertThat(refund.kind()).isEqualTo(TransactionKind.REFUND);
                            assertThat(refund.sender()).isEqualTo(original.recipient());
                            assertThat(refund.recipient()).isEqualTo(original.sender());
                            assertThat(refund.timestamp()).isGreaterThan(original.timestamp());
                        });
    }

    @Test
    void familiesPayWithOneDevice() {
        assertThat(by(p -> p.device().id(), of(HardNegative.FAMILY_DEVICE)).values())
                .anySatisfy(
                        payments ->
                                assertThat(payments.stream().map(Payment::sender).distinct())
                                        .hasSizeGreaterThan(1));
    }

    @Test
    void salariesLeaveWithinMinutes() {
        assertThat(by(Payment::sender, of(HardNegative.PAYROLL)).values())
                .isNotEmpty()
                .anySatisfy(
                        run -> {
                            long first = run.get(0).timestamp();
                            assertThat(
                                            run.stream()
                                                    .filter(
                                                            p ->
                                                                    p.timestamp() - first
                                                                            < 30 * MINUTE))
                                    .hasSizeGreaterThan(5);
                        });
    }

    @Test
    void subscriptionsAreRegular() {
        List<List<Payment>> weekly =
                by(p -> p.sender() + p.recipient() + p.amount(), of(HardNegative.SUBSCRIPTION))
                        .values()
                        .stream()
                        .filter(charges -> charges.size() > 3)
                        .toList();
        assertThat(weekly)
                .isNotEmpty()
                .anySatisfy(
                        charges ->
                                assertThat(charges.get(1).timestamp() - charges.get(0).timestamp())
                                        .isEqualTo(7 * DAY));
    }

    @Test
    void rentFollowsTheSalary() {
        Map<String, List<Payment>> salaries = by(Payment::recipient, of(HardNegative.PAYROLL));
        assertThat(of(HardNegative.SALARY_THEN_RENT))
                .isNotEmpty()
                .allSatisfy(
                        rent ->
                                assertThat(salaries.getOrDefault(rent.sender(), List.of()))
                                        .anySatisfy(
                                                salary ->
                                                        assertThat(
                                                                        rent.timestamp()
                                                                                - salary
                                                                                        .timestamp())
                                                                .isBetween(
                                                                        -30 * MINUTE,
                                                                        540 * MINUTE)));
    }

    @Test
    void travellersAreNeverFasterThanAPlane() {
        assertThat(of(HardNegative.TRAVELLER)).isNotEmpty();
        List<String> travellers =
                of(HardNegative.TRAVELLER).stream().map(Payment::sender).distinct().toList();
        for (String traveller : travellers) {
            List<Payment> located = new ArrayList<>();
            for (GeneratedPayment generated : ALL) {
                Payment payment = generated.payment();
                if (payment.sender().equals(traveller)
                        && payment.merchant().name() == null
                        && payment.location() instanceof Location.Coordinates) {
                    located.add(payment);
                }
            }
            for (int i = 1; i < located.size(); i++) {
                assertThat(kmPerHour(located.get(i - 1), located.get(i))).isLessThan(950);
            }
        }
    }

    private static double kmPerHour(Payment from, Payment to) {
        Location.Coordinates a = (Location.Coordinates) from.location();
        Location.Coordinates b = (Location.Coordinates) to.location();
        double cosine =
                Math.sin(Math.toRadians(a.latitude())) * Math.sin(Math.toRadians(b.latitude()))
                        + Math.cos(Math.toRadians(a.latitude()))
                                * Math.cos(Math.toRadians(b.latitude()))
                                * Math.cos(Math.toRadians(a.longitude() - b.longitude()));
        double km = 6_371 * Math.acos(Math.min(1, cosine));
        return km < 50 ? 0 : km / ((to.timestamp() - from.timestamp()) / HOUR);
    }

    @Test
    void flashSalesAreBurstsAtOneShop() {
        Map<String, List<Payment>> sales =
                by(p -> p.recipient() + p.timestamp() / DAY, of(HardNegative.FLASH_SALE));
        assertThat(sales.values())
                .anySatisfy(
                        sale -> {
                            Payment median = sale.get(sale.size() / 2);
                            assertThat(sale).hasSizeGreaterThan(20);
                            assertThat(median.timestamp() - sale.get(0).timestamp())
                                    .isLessThan(60 * MINUTE);
                        });
    }

    @Test
    void exchangesHaveManyCounterparties() {
        Map<String, List<Payment>> out = by(Payment::sender, of(HardNegative.EXCHANGE));
        assertThat(out.values())
                .anySatisfy(
                        payments ->
                                assertThat(payments.stream().map(Payment::recipient).distinct())
                                        .hasSizeGreaterThan(20));
    }
}
