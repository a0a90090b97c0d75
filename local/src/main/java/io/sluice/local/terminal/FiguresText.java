package io.sluice.local.terminal;

import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Stop;
import io.sluice.udfs.model.RiskLevel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/** Words for figures. */
final class FiguresText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FiguresText() {}

    static String history(double share, long decided, double perSecond) {
        return String.format(
                Locale.ROOT,
                "history %3.0f %%  %,d payments judged, %,.0f a second",
                100 * share,
                decided,
                perSecond);
    }

    static String replay(long eventTime, long decided, double perSecond) {
        return String.format(
                Locale.ROOT,
                "replay at %s  %,d payments judged, %,.0f a second",
                time(eventTime),
                decided,
                perSecond);
    }

    static String pace(Figures figures) {
        return String.format(
                Locale.ROOT,
                "%4.0f s  event time %s  %,d judged  %,.0f/s  latency p50 %d ms, p99 %d ms",
                figures.seconds(),
                time(figures.eventTime()),
                figures.decided(),
                figures.perSecond(),
                figures.p50(),
                figures.p99());
    }

    static String levels(Figures figures) {
        StringJoiner levels = new StringJoiner("  ");
        for (RiskLevel level : RiskLevel.values()) {
            levels.add(String.format(Locale.ROOT, "%s %,d", level, figures.levels().get(level)));
        }
        return levels + String.format(Locale.ROOT, "  | stopped %,d", figures.stopped());
    }

    static String stop(Stop stop) {
        return String.format(
                Locale.ROOT,
                "%s  %-7s %3d  %s %s  %s → %s  %s: %s  [%s%s]",
                time(stop.timestamp()),
                stop.action(),
                stop.score(),
                stop.amount(),
                stop.currency(),
                shortened(stop.sender()),
                shortened(stop.recipient()),
                stop.subject().toLowerCase(Locale.ROOT),
                stop.reason(),
                stop.right() ? "planted " : "false alarm: ",
                stop.truth());
    }

    private static String shortened(String account) {
        return account.length() <= 14 ? account : account.substring(0, 13) + "…";
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }
}
