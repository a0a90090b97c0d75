package io.sluice.workload.world;

import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;

/** When in the week a person pays: local hours of working days and weekends. */
public final class Rhythm {

    private static final int HOURS = 24;
    private static final int SATURDAY = 5;
    private static final double FLOOR = 0.004;
    private static final long HOUR_MILLIS = 3_600_000L;

    private final double[] workingDay;
    private final double[] weekend;
    private final double[] dayFactors = new double[7];

    /** The rhythm of somebody. */
    public Rhythm(Draw draw) {
        double shift = 1.3 * draw.gaussian();
        double atWork = draw.between(0.2, 1.2);
        this.workingDay =
                curve(
                        shift,
                        new double[] {8, 0.9, draw.between(0.2, 1)},
                        new double[] {12.7, 1.1, atWork},
                        new double[] {18.7, 1.7, 1.6});
        this.weekend =
                curve(
                        shift,
                        new double[] {11.5, 1.6, 1.2},
                        new double[] {16, 1.8, 1},
                        new double[] {20, 1.5, draw.between(0.3, 1.1)});
        for (int i = 0; i < dayFactors.length; i++) {
            dayFactors[i] = draw.logNormal(i < SATURDAY ? 0.95 : 1.1, 0.25);
        }
    }

    /** How active the person is on this day, about 1 on average. */
    public double factor(Day day) {
        return dayFactors[day.weekday()];
    }

    /** A local time of this day, in milliseconds since midnight. */
    public long millisOfDay(Day day, Draw draw) {
        int hour = draw.weighted(day.weekday() >= SATURDAY ? weekend : workingDay);
        return hour * HOUR_MILLIS + (long) (draw.unit() * HOUR_MILLIS);
    }

    private static double[] curve(double shift, double[]... bumps) {
        double[] cumulative = new double[HOURS];
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += FLOOR;
            for (double[] bump : bumps) {
                sum += bump[2] * height(hour + 0.5 - bump[0] - shift, bump[1]);
            }
            cumulative[hour] = sum;
        }
        return cumulative;
    }

    private static double height(double distance, double width) {
        double round = distance - HOURS * Math.rint(distance / HOURS);
        return StrictMath.exp(-round * round / (2 * width * width)) / width;
    }
}
