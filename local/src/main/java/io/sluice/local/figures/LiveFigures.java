package io.sluice.local.figures;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.local.replay.DeskListener;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.RiskLevel;
import io.sluice.workload.evaluation.Judged;
import io.sluice.workload.model.GeneratedPayment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the figures of the live phase, and what is needed to evaluate it. */
public final class LiveFigures implements DeskListener {

    private static final int LATEST = 8;

    private final Latencies latencies = new Latencies();
    private final Throughput throughput = new Throughput();
    private final Map<RiskLevel, Long> levels = new EnumMap<>(RiskLevel.class);
    private final Deque<Stop> latest = new ArrayDeque<>();
    private final List<Judged> judged = new ArrayList<>();
    private long sent;
    private long eventTime;
    private long stopped;

    /** Before anything has come. */
    public LiveFigures() {
        for (RiskLevel level : RiskLevel.values()) {
            levels.put(level, 0L);
        }
    }

    @Override
    public void sent(GeneratedPayment payment) {
        sent++;
        eventTime = payment.payment().timestamp();
    }

    @Override
    public void decided(GeneratedPayment payment, LedgerEntry decision, long millis) {
        JsonNode json = decision.json();
        latencies.add(millis);
        levels.merge(RiskLevel.valueOf(json.path("level").asText()), 1L, Long::sum);
        judged.add(Judged.of(payment, decision.score(), decision.action(), alertTypes(json)));
        if (decision.action().stops()) {
            stopped++;
            latest.addFirst(Stop.of(payment, decision, json));
            if (latest.size() > LATEST) {
                latest.removeLast();
            }
        }
    }

    private static Set<AlertType> alertTypes(JsonNode json) {
        Set<AlertType> types = EnumSet.noneOf(AlertType.class);
        json.path("alert_types").forEach(type -> types.add(AlertType.valueOf(type.asText())));
        return types;
    }

    /** How it goes so many seconds after the start. */
    public Figures at(double seconds) {
        return new Figures(
                seconds,
                eventTime,
                sent,
                judged.size(),
                throughput.at(seconds, judged.size()),
                latencies.percentile(0.5),
                latencies.percentile(0.99),
                Collections.unmodifiableMap(new EnumMap<>(levels)),
                stopped,
                List.copyOf(latest));
    }

    /** What was judged, in order of event time. */
    public List<Judged> judged() {
        return judged.stream().sorted(Comparator.comparingLong(Judged::timestamp)).toList();
    }
}
