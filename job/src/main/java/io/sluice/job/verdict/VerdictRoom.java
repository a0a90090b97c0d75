package io.sluice.job.verdict;

import io.sluice.job.config.JudgeSettings;
import io.sluice.job.control.RuleFeed;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.ledger.AbsentLedgerException;
import io.sluice.job.ledger.LedgerMessage;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.job.ledger.Published;
import io.sluice.job.ledger.PublishedLedger;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.LateEvidence;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives each payment its verdict, once: what was published before a restart is not said again, and
 * what would be said differently becomes the next revision. Keeps nothing between payments.
 */
public final class VerdictRoom
        extends KeyedBroadcastProcessFunction<String, RoomInput, RuleUpdate, LedgerMessage>
        implements CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1L;

    /** Revision of a verdict that late evidence changes. */
    private static final int LATE = Decision.BINDING + 1;

    private final JudgeSettings settings;
    private final RuleFeed feed;
    private final ScorerFactory models;
    private final PublishedLedger.Factory ledger;

    /** Where every subtask would read back from; replaced by each checkpoint. */
    private transient ListState<long[]> offsets;

    /** What the rooms' state means; replaced by each checkpoint. */
    private transient StateMeaning meaning;

    private transient List<long[]> stored;
    private transient Rulebook rules;
    private transient FeatureRegistry registry;
    private transient ModelJudge model;
    private transient PublishedBefore before;
    private transient VerdictMetrics metrics;

    /**
     * The room.
     *
     * @param settings of judging
     * @param feed of the rules
     * @param models that score the vector
     * @param ledger that was published
     */
    public VerdictRoom(
            JudgeSettings settings,
            RuleFeed feed,
            ScorerFactory models,
            PublishedLedger.Factory ledger) {
        this.settings = settings;
        this.feed = feed;
        this.models = models;
        this.ledger = ledger;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        offsets =
                context.getOperatorStateStore()
                        .getUnionListState(
                                new ListStateDescriptor<>(
                                        "ledger-offsets",
                                        PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
        meaning = StateMeaning.check(context.getOperatorStateStore(), settings);
        stored = new ArrayList<>();
        offsets.get().forEach(stored::add);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        rules = feed.load();
        registry = settings.registry();
        model = new ModelJudge(models.open(registry));
        metrics = new VerdictMetrics(getRuntimeContext().getMetricGroup());
        before =
                new PublishedBefore(
                        openLedger(), stored, settings.readBack(), mine(), settings.ordered());
    }

    /**
     * After a failure a ledger that is not there may come back; a first start has never seen it.
     */
    private PublishedLedger openLedger() {
        boolean first =
                stored.isEmpty() && getRuntimeContext().getTaskInfo().getAttemptNumber() == 0;
        try {
            return ledger.open(getRuntimeContext().getMetricGroup());
        } catch (AbsentLedgerException e) {
            throw first ? e.forGood() : e;
        }
    }

    /** Whether this subtask judges a sender. */
    private Predicate<String> mine() {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        return sender ->
                KeyGroupRangeAssignment.assignKeyToParallelOperator(
                                sender,
                                task.getMaxNumberOfParallelSubtasks(),
                                task.getNumberOfParallelSubtasks())
                        == task.getIndexOfThisSubtask();
    }

    @Override
    public void processElement(
            RoomInput input, ReadOnlyContext context, Collector<LedgerMessage> out) {
        before.readBack().advance(context.currentWatermark(), context.currentProcessingTime());
        if (input instanceof Assessment payment) {
            judge(payment, Decision.BINDING, context.currentProcessingTime(), out);
        } else if (input instanceof LateEvidence late) {
            judge(late.assessment(), LATE, context.currentProcessingTime(), out);
        }
    }

    private void judge(Assessment payment, int usual, long now, Collector<LedgerMessage> out) {
        Evidence scored = model.judge(payment.features(), rules.policy().model());
        Assessment complete =
                payment.with(List.of(scored), rules.versions(Room.VERDICT, model.model()));
        metrics.model(complete);
        Published earlier = before.readBack().find(payment.identity()).orElse(null);
        int revision = earlier == null ? usual : earlier.revision() + 1;
        Decision decision = Verdict.judge(complete, rules, revision, now);
        if (earlier != null) {
            metrics.publishedBefore();
            boolean informs = earlier.revision() < usual;
            if (!informs && earlier.says(decision) || knowsLess(payment)) {
                return;
            }
        }
        metrics.published(decision);
        out.collect(LedgerMessages.decision(complete, decision, registry.version()));
    }

    /** What has lost its network evidence by the clock doesn't revise what was said before. */
    private static boolean knowsLess(Assessment payment) {
        return payment.evidence().stream()
                .anyMatch(
                        item ->
                                item.analyzer() == AnalyzerId.GRAPH
                                        && item.state() == EvidenceState.TIMED_OUT);
    }

    @Override
    public void processBroadcastElement(
            RuleUpdate update, Context context, Collector<LedgerMessage> out) {
        rules = feed.apply(rules, update);
        if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
            out.collect(LedgerMessages.control(update.name(), update.version(), update.offset()));
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        offsets.update(List.of(before.toStore()));
        meaning.store();
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        before.ask();
    }

    @Override
    public void close() throws Exception {
        if (before != null) {
            before.close();
        }
    }
}
