package io.sluice.local.terminal;

import io.sluice.local.csv.CsvReport;
import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Stop;
import io.sluice.local.figures.Summary;
import io.sluice.local.house.Answer;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plain lines, for files and pipes: figures every five seconds, each stopped payment once. */
public final class LinesView implements View {

    private static final double EVERY_SECONDS = 5;
    private static final double EVERY_SHARE = 0.1;
    private static final long EVERY_DECISIONS = 10_000;

    private final PrintStream out;
    private final Set<Stop> shown = new HashSet<>();
    private double nextShare;
    private double nextSeconds = EVERY_SECONDS;
    private long nextDecided = EVERY_DECISIONS;

    /** To this stream. */
    public LinesView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String step) {
        out.println(step);
        out.flush();
    }

    @Override
    public void history(double share, long decided, double perSecond) {
        if (share >= nextShare) {
            nextShare = share >= 1 ? Double.POSITIVE_INFINITY : nextShare + EVERY_SHARE;
            out.println(FiguresText.history(share, decided, perSecond));
            out.flush();
        }
    }

    @Override
    public void live(Figures figures) {
        for (int i = figures.latest().size() - 1; i >= 0; i--) {
            Stop stop = figures.latest().get(i);
            if (shown.add(stop)) {
                out.println("  stopped  " + FiguresText.stop(stop));
            }
        }
        if (figures.seconds() >= nextSeconds) {
            nextSeconds += EVERY_SECONDS;
            out.println(FiguresText.pace(figures));
            out.println("        " + FiguresText.levels(figures));
        }
        out.flush();
    }

    @Override
    public void summary(Summary summary) {
        out.print(SummaryText.render(summary));
        out.flush();
    }

    @Override
    public void answers(long there, long decided, List<Answer> answers) {
        out.print(AnswersText.render(there, decided, answers));
        out.flush();
    }

    @Override
    public void replay(long eventTime, long decided, double perSecond) {
        if (decided >= nextDecided) {
            nextDecided = decided + EVERY_DECISIONS;
            out.println(FiguresText.replay(eventTime, decided, perSecond));
            out.flush();
        }
    }

    @Override
    public void report(CsvReport report) {
        out.print(ReportText.render(report));
        out.flush();
    }
}
