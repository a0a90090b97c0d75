package io.sluice.local.fault;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.WindowStatistic;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The log of one key as a plain list that is read from end to end for every question. */
final class PlainLog {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Room room;
    private final Map<Identity, Line> lines = new HashMap<>();

    PlainLog(Room room) {
        this.room = room;
    }

    void pay(Payment payment) {
        lines.put(payment.identity(), new Line(payment));
    }

    /** Of outcomes with one known-at the one that is told last stands; repeats do not count. */
    void tell(Told told) {
        lines.get(told.identity()).told.add(told);
    }

    /** Each statistic of (t − length, t], in the order of {@link WindowStatistic}. */
    double[] count(long t, long length) {
        Tally tally = new Tally();
        for (Line line : lines.values()) {
            long time = line.payment.time();
            if (time > t - length && time <= t) {
                tally.add(line, line.standing(t), line.payment.counterparty(room));
            }
        }
        return tally.statistics(t);
    }

    private static final class Line {

        private final Payment payment;
        private final Set<Told> told = new LinkedHashSet<>();

        Line(Payment payment) {
            this.payment = payment;
        }

        OutcomeKind standing(long t) {
            OutcomeKind last = last(t, kind -> true);
            if (last != OutcomeKind.GENUINE_CONFIRMED) {
                return last;
            }
            OutcomeKind ofMoney = last(t, OutcomeKind::tellsOfMoney);
            boolean moneyless = ofMoney == OutcomeKind.DECLINED || ofMoney == OutcomeKind.REVERSED;
            return moneyless ? ofMoney : last;
        }

        private OutcomeKind last(long t, Predicate<OutcomeKind> kinds) {
            return told.stream()
                    .filter(outcome -> outcome.knownAt() <= t && kinds.test(outcome.kind()))
                    .sorted(Comparator.comparingLong(Told::knownAt))
                    .reduce((earlier, later) -> later)
                    .map(Told::kind)
                    .orElse(null);
        }
    }

    private static final class Tally {

        private BigInteger sum = BigInteger.ZERO;
        private BigInteger squares = BigInteger.ZERO;
        private BigInteger declined = BigInteger.ZERO;
        private BigInteger bad = BigInteger.ZERO;
        private long count;
        private long declinedCount;
        private long badCount;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;
        private long last = Long.MIN_VALUE;
        private final Set<String> counterparties = new HashSet<>();

        void add(Line line, OutcomeKind standing, String counterparty) {
            long micros = line.payment.micros();
            BigInteger amount = BigInteger.valueOf(micros);
            count++;
            sum = sum.add(amount);
            squares = squares.add(amount.multiply(amount));
            least = Math.min(least, micros);
            most = Math.max(most, micros);
            last = Math.max(last, line.payment.time());
            counterparties.add(counterparty);
            if (standing == OutcomeKind.DECLINED || standing == OutcomeKind.REVERSED) {
                declinedCount++;
                declined = declined.add(amount);
            }
            if (standing == OutcomeKind.CHARGEBACK || standing == OutcomeKind.FRAUD_CONFIRMED) {
                badCount++;
                bad = bad.add(amount);
            }
        }

        double[] statistics(long t) {
            BigInteger spread =
                    squares.multiply(BigInteger.valueOf(count)).subtract(sum.multiply(sum));
            boolean any = count > 0;
            double[] statistics = new double[WindowStatistic.values().length];
            set(statistics, WindowStatistic.COUNT, count);
            set(statistics, WindowStatistic.SUM, nearestLong(sum));
            set(statistics, WindowStatistic.MEAN, any ? sum.doubleValue() / count : Double.NaN);
            set(
                    statistics,
                    WindowStatistic.DEVIATION,
                    any ? Math.sqrt(spread.doubleValue()) / count : Double.NaN);
            set(statistics, WindowStatistic.MIN, any ? least : Double.NaN);
            set(statistics, WindowStatistic.MAX, any ? most : Double.NaN);
            set(statistics, WindowStatistic.DISTINCT, counterparties.size());
            set(statistics, WindowStatistic.LAST_SEEN, any ? t - last : Double.NaN);
            set(statistics, WindowStatistic.DECLINED_COUNT, declinedCount);
            set(statistics, WindowStatistic.DECLINED_SUM, nearestLong(declined));
            set(statistics, WindowStatistic.BAD_COUNT, badCount);
            set(statistics, WindowStatistic.BAD_SUM, nearestLong(bad));
            return statistics;
        }

        private static void set(double[] statistics, WindowStatistic statistic, double value) {
            statistics[statistic.ordinal()] = value;
        }

        private static long nearestLong(BigInteger value) {
            return value.max(LEAST).min(MOST).longValueExact();
        }
    }

    /** The log after all traffic, in whatever order it arrived. */
    static PlainLog ofAll(Room room, String key, Traffic traffic) {
        PlainLog log = new PlainLog(room);
        traffic.payments().values().stream()
                .filter(payment -> key.equals(payment.key(room)))
                .forEach(log::pay);
        List<Told> told = traffic.outcomes();
        told.stream()
                .filter(outcome -> log.lines.containsKey(outcome.identity()))
                .forEach(log::tell);
        return log;
    }
}
