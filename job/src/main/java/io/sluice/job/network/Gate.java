package io.sluice.job.network;

import io.sluice.job.config.NetworkMode;
import io.sluice.job.config.NetworkSettings;
import io.sluice.job.control.RuleFeed;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.room.RoomFailures;
import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.analyzer.graph.GraphAnalyzer;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.LateEvidence;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.policy.GraphThresholds;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.room.Attempts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by payment: holds it until its search has answered, at most until its deadline. What comes
 * later is sent on only if it found something.
 */
public final class Gate
        extends KeyedBroadcastProcessFunction<Long, GateInput, RuleUpdate, RoomInput> {

    private static final long serialVersionUID = 1L;

    private static final Evidence NOT_APPLICABLE =
            Evidence.absent(AnalyzerId.GRAPH, EvidenceState.NOT_APPLICABLE);
    private static final Evidence TIMED_OUT =
            Evidence.absent(AnalyzerId.GRAPH, EvidenceState.TIMED_OUT);

    private final RuleFeed feed;

    /** Whether payments go past the room. */
    private final boolean open;

    private final long deadline;

    /** How long after its deadline a payment's findings may come. */
    private final long patience;

    /** Cleared when payment and findings have met, else by the clock, at the end of patience. */
    private transient ValueState<Waiting> waiting;

    private transient GraphAnalyzer analyzer;
    private transient Attempts attempts;
    private transient Rulebook rules;
    private transient Counter timedOut;
    private transient Counter late;

    /**
     * The gate.
     *
     * @param settings of the room
     * @param feed of the rules
     */
    public Gate(NetworkSettings settings, RuleFeed feed) {
        this.feed = feed;
        this.open = settings.mode() != NetworkMode.ON;
        this.deadline = settings.deadline().toMillis();
        this.patience = 2 * settings.searchLimit().toMillis();
    }

    @Override
    public void open(OpenContext context) throws Exception {
        waiting =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "waiting", CodecSerializer.of(WaitingCodec.class)));
        analyzer = new GraphAnalyzer();
        attempts = RoomFailures.attempts(getRuntimeContext().getMetricGroup());
        rules = feed.load();
        timedOut = getRuntimeContext().getMetricGroup().counter("searchesTimedOut");
        late = getRuntimeContext().getMetricGroup().counter("lateFindings");
    }

    @Override
    public void processElement(GateInput input, ReadOnlyContext context, Collector<RoomInput> out)
            throws IOException {
        Waiting known = waiting.value();
        long now = context.timerService().currentProcessingTime();
        if (input instanceof Found found) {
            found(found.findings(), known, now, context, out);
        } else {
            arrived(((Arrived) input).assessment(), known, now, context, out);
        }
    }

    private void arrived(
            Assessment payment,
            Waiting known,
            long now,
            ReadOnlyContext context,
            Collector<RoomInput> out)
            throws IOException {
        if (open) {
            out.collect(payment);
        } else if (!NetworkPayments.isEdge(payment.transaction())) {
            out.collect(passed(payment, NOT_APPLICABLE));
        } else if (known != null) {
            out.collect(judged(payment, known.findings()));
            waiting.clear();
        } else {
            keep(Waiting.held(payment, now + deadline), context);
        }
    }

    private void found(
            NetworkFindings findings,
            Waiting known,
            long now,
            ReadOnlyContext context,
            Collector<RoomInput> out)
            throws IOException {
        if (known == null) {
            keep(Waiting.expected(findings, now + patience), context);
            return;
        }
        switch (known.stage()) {
            case HELD, HELD_AGAIN -> out.collect(judged(known.assessment(), findings));
            case GONE, GONE_LONG -> tellLate(known.assessment(), findings, out);
            case EXPECTED -> {
                return;
            }
        }
        waiting.clear();
    }

    private void tellLate(Assessment payment, NetworkFindings findings, Collector<RoomInput> out) {
        if (!findings.cycles().isEmpty()) {
            late.inc();
            out.collect(new LateEvidence(judged(payment, findings)));
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<RoomInput> out)
            throws IOException {
        Waiting known = waiting.value();
        if (known == null || time < known.due()) {
            return;
        }
        long now = context.timerService().currentProcessingTime();
        switch (known.stage()) {
            case HELD -> {
                if (now - time > deadline) {
                    keep(known.at(Waiting.Stage.HELD_AGAIN, now + deadline), context);
                } else {
                    letGo(known, now, context, out);
                }
            }
            case HELD_AGAIN -> letGo(known, now, context, out);
            case GONE -> {
                if (now - time > patience) {
                    keep(known.at(Waiting.Stage.GONE_LONG, now + patience), context);
                } else {
                    waiting.clear();
                }
            }
            case GONE_LONG, EXPECTED -> waiting.clear();
        }
    }

    private void letGo(Waiting known, long now, ReadOnlyContext context, Collector<RoomInput> out)
            throws IOException {
        timedOut.inc();
        out.collect(passed(known.assessment(), TIMED_OUT));
        keep(known.at(Waiting.Stage.GONE, now + patience), context);
    }

    private void keep(Waiting row, ReadOnlyContext context) throws IOException {
        waiting.update(row);
        context.timerService().registerProcessingTimeTimer(row.due());
    }

    private Assessment judged(Assessment payment, NetworkFindings findings) {
        GraphThresholds thresholds = rules.policy().thresholds().graph();
        return passed(
                payment,
                attempts.evidence(
                        AnalyzerId.GRAPH,
                        Optional.of(findings),
                        found -> analyzer.analyze(found, thresholds)));
    }

    private Assessment passed(Assessment payment, Evidence evidence) {
        return payment.with(List.of(evidence), rules.versions(Room.NETWORK, null));
    }

    @Override
    public void processBroadcastElement(
            RuleUpdate update, Context context, Collector<RoomInput> out) {
        rules = feed.apply(rules, update);
    }
}
