package io.sluice.local.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.local.csv.CsvReport;
import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Summary;
import io.sluice.local.house.Answer;
import io.sluice.workload.evaluation.Proportion;
import java.io.PrintStream;
import java.util.List;

/** One JSON object a line, for machines; its member {@code event} says what it is. */
public final class JsonView implements View {

    private static final double EVERY_SECONDS = 5;
    private static final long EVERY_DECISIONS = 10_000;

    private final PrintStream out;
    private final ObjectMapper mapper = new ObjectMapper();
    private double nextSeconds = EVERY_SECONDS;
    private long nextDecided = EVERY_DECISIONS;
    private boolean past;

    /** To this stream. */
    public JsonView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String step) {
        print(event("step").put("text", step));
    }

    @Override
    public void history(double share, long decided, double perSecond) {
        if (share >= 1 && !past) {
            past = true;
            print(event("history").put("decided", decided).put("per_second", perSecond));
        }
    }

    @Override
    public void live(Figures figures) {
        if (figures.seconds() >= nextSeconds) {
            nextSeconds += EVERY_SECONDS;
            print(figures(event("live"), figures));
        }
    }

    @Override
    public void summary(Summary summary) {
        ObjectNode line = figures(event("summary"), summary.figures());
        line.set("run", mapper.valueToTree(summary.counts()));
        line.put("undecided", summary.counts().undecided());
        line.put("unfinished", summary.unfinished());
        if (summary.acted() != null) {
            ObjectNode typologies = line.putObject("typologies");
            summary.acted()
                    .typologies()
                    .forEach(
                            (typology, result) ->
                                    proportion(
                                                    typologies.putObject(typology.name()),
                                                    "stopped",
                                                    result.recall())
                                            .put("named", result.named())
                                            .put("lost", result.lost())
                                            .put("at_stake", result.atStake()));
            ObjectNode alarms = line.putObject("false_alarms");
            summary.acted()
                    .falseAlarms()
                    .forEach(
                            (kind, result) ->
                                    proportion(alarms.putObject(kind.name()), "stopped", result));
            proportion(alarms.putObject("ORDINARY"), "stopped", summary.acted().ordinary());
        }
        print(line);
    }

    @Override
    public void answers(long there, long decided, List<Answer> answers) {
        print(event("tables").put("decisions", there).put("decided", decided));
        for (Answer answer : answers) {
            ObjectNode line = event("query").put("name", answer.name());
            line.set("columns", mapper.valueToTree(answer.columns()));
            line.set("rows", mapper.valueToTree(answer.rows()));
            print(line);
        }
    }

    @Override
    public void replay(long eventTime, long decided, double perSecond) {
        if (decided >= nextDecided) {
            nextDecided = decided + EVERY_DECISIONS;
            print(
                    event("replay")
                            .put("event_time", eventTime)
                            .put("decided", decided)
                            .put("per_second", perSecond));
        }
    }

    @Override
    public void report(CsvReport report) {
        ObjectNode line = event("report");
        line.setAll((ObjectNode) mapper.valueToTree(report));
        print(line.put("lost", report.lost()).put("per_second", report.perSecond()));
    }

    private ObjectNode event(String name) {
        return mapper.createObjectNode().put("event", name);
    }

    private ObjectNode figures(ObjectNode line, Figures figures) {
        line.put("seconds", figures.seconds())
                .put("event_time", figures.eventTime())
                .put("sent", figures.sent())
                .put("decided", figures.decided())
                .put("per_second", figures.perSecond())
                .put("p50_ms", figures.p50())
                .put("p99_ms", figures.p99())
                .put("stopped", figures.stopped());
        line.set("levels", mapper.valueToTree(figures.levels()));
        return line;
    }

    private static ObjectNode proportion(ObjectNode into, String name, Proportion proportion) {
        return into.put("of", proportion.of()).put(name, proportion.hits());
    }

    private void print(ObjectNode line) {
        try {
            out.println(mapper.writeValueAsString(line));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
