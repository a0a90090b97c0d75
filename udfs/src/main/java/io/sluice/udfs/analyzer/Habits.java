package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * When an account pays: payments by hour of the local day and by day of the local week.
 *
 * <p>Immutable. The order of lessons does not matter until there are {@link #CAPACITY}; then all
 * counts are halved, so that old habits fade.
 */
public final class Habits {

    /** Nothing known. */
    public static final Habits EMPTY =
            new Habits(new int[LocalTime.HOURS], new int[LocalTime.DAYS]);

    /** Payments after which the counts are halved. */
    static final int CAPACITY = 1024;

    private final int[] hours;
    private final int[] weekdays;
    private final int total;

    private Habits(int[] hours, int[] weekdays) {
        this.hours = hours;
        this.weekdays = weekdays;
        this.total = sum(hours);
    }

    /** Number of payments that the counts stand for. */
    public int total() {
        return total;
    }

    /** With one more payment at this local hour (0–23) and weekday (0 Monday – 6). */
    Habits learn(int hour, int weekday) {
        int[] newHours = total >= CAPACITY ? halved(hours) : hours.clone();
        int[] newWeekdays = total >= CAPACITY ? halved(weekdays) : weekdays.clone();
        newHours[hour]++;
        newWeekdays[weekday]++;
        return new Habits(newHours, newWeekdays);
    }

    /** With one payment less; what is not there cannot be taken away. */
    Habits unlearn(int hour, int weekday) {
        int[] newHours = hours.clone();
        int[] newWeekdays = weekdays.clone();
        newHours[hour] = Math.max(0, newHours[hour] - 1);
        newWeekdays[weekday] = Math.max(0, newWeekdays[weekday] - 1);
        return new Habits(newHours, newWeekdays);
    }

    /**
     * Share of payments at this hour: the posterior mean under a Dirichlet prior, after the counts
     * were smoothed over the neighbouring hours, as a habit of nine o'clock covers ten past.
     *
     * @param pool share of each hour over all senders, sums to 1
     * @param priorPayments how many payments the pool weighs
     */
    double hourShare(int hour, double[] pool, double priorPayments) {
        int before = hours[(hour + LocalTime.HOURS - 1) % LocalTime.HOURS];
        int after = hours[(hour + 1) % LocalTime.HOURS];
        double smoothed = 0.5 * hours[hour] + 0.25 * (before + after);
        return (smoothed + priorPayments * pool[hour]) / (total + priorPayments);
    }

    /** Share of payments on this weekday, under the same prior, not smoothed. */
    double weekdayShare(int weekday, double[] pool, double priorPayments) {
        return (weekdays[weekday] + priorPayments * pool[weekday]) / (total + priorPayments);
    }

    /** Share of payments in the hours [from, to) of the day, under the same prior. */
    double shareBetween(int from, int to, double[] pool, double priorPayments) {
        double sum = 0;
        for (int hour = from; hour < to; hour++) {
            sum += hours[hour] + priorPayments * pool[hour];
        }
        return sum / (total + priorPayments);
    }

    private static int[] halved(int[] counts) {
        int[] half = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            half[i] = (counts[i] + 1) / 2;
        }
        return half;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        for (int count : hours) {
            Wire.writeUnsigned(count, out);
        }
        for (int count : weekdays) {
            Wire.writeUnsigned(count, out);
        }
    }

    static Habits read(DataInput in) throws IOException {
        int[] hours = new int[LocalTime.HOURS];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = (int) Wire.readUnsigned(in);
        }
        int[] weekdays = new int[LocalTime.DAYS];
        for (int i = 0; i < weekdays.length; i++) {
            weekdays[i] = (int) Wire.readUnsigned(in);
        }
        return new Habits(hours, weekdays);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Habits that
                && Arrays.equals(hours, that.hours)
                && Arrays.equals(weekdays, that.weekdays);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hours) + Arrays.hashCode(weekdays);
    }

    @Override
    public String toString() {
        return "Habits" + Arrays.toString(hours) + Arrays.toString(weekdays);
    }
}
