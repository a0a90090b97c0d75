package io.sluice.local.terminal;

import io.sluice.local.csv.CsvReport;
import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Stop;
import io.sluice.local.figures.Summary;
import io.sluice.local.house.Answer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A block of lines that is drawn over itself, for terminals that know ANSI sequences. */
public final class ScreenView implements View {

    private static final String ESCAPE = "\u001b[";
    private static final String CLEAR_BELOW = ESCAPE + "0J";
    private static final String RED = ESCAPE + "31m";
    private static final String YELLOW = ESCAPE + "33m";
    private static final String BOLD = ESCAPE + "1m";
    private static final String PLAIN = ESCAPE + "0m";

    private final PrintStream out;
    private final int columns;
    private int drawn;

    /**
     * To a terminal.
     *
     * @param columns of the terminal; longer lines are cut
     */
    public ScreenView(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void say(String step) {
        draw(List.of());
        out.println(step);
        out.flush();
    }

    @Override
    public void history(double share, long decided, double perSecond) {
        draw(List.of(cut(FiguresText.history(share, decided, perSecond))));
    }

    @Override
    public void live(Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(BOLD + cut(FiguresText.pace(figures)) + PLAIN);
        lines.add(cut("        " + FiguresText.levels(figures)));
        lines.add("");
        lines.add(cut("Latest stopped payments"));
        for (Stop stop : figures.latest()) {
            lines.add((stop.right() ? RED : YELLOW) + cut(FiguresText.stop(stop)) + PLAIN);
        }
        draw(lines);
    }

    @Override
    public void summary(Summary summary) {
        drawn = 0;
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
        draw(List.of(cut(FiguresText.replay(eventTime, decided, perSecond))));
    }

    @Override
    public void report(CsvReport report) {
        drawn = 0;
        out.print(ReportText.render(report));
        out.flush();
    }

    private void draw(List<String> lines) {
        StringBuilder frame = new StringBuilder();
        if (drawn > 0) {
            frame.append(ESCAPE).append(drawn).append("F").append(CLEAR_BELOW);
        }
        lines.forEach(line -> frame.append(line).append('\n'));
        out.print(frame);
        out.flush();
        drawn = lines.size();
    }

    private String cut(String line) {
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
    }
}
