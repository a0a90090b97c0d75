package io.sluice.job.sender;

import io.sluice.job.control.RuleFeed;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.room.RoomFailures;
import io.sluice.job.room.RoomOutcomes;
import io.sluice.job.state.RoomSettings;
import io.sluice.job.state.Rows;
import io.sluice.job.state.Tracer;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.room.Attempts;
import io.sluice.udfs.room.Examined;
import io.sluice.udfs.room.FirstSighting;
import io.sluice.udfs.room.FirstSightingCodec;
import io.sluice.udfs.room.RulesInForce;
import io.sluice.udfs.room.SenderExamination;
import io.sluice.udfs.room.SenderOutcomes;
import io.sluice.udfs.room.SenderReceipts;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets the first sighting of each payment through, with the evidence of the sender's side, and the
 * outcomes after it.
 */
public final class SenderRoom
        extends KeyedBroadcastProcessFunction<String, RoomInput, RuleUpdate, RoomInput> {

    private static final long serialVersionUID = 1L;

    private final RoomSettings settings;
    private final RuleFeed feed;
    private final OutputTag<RoomInput> conflicts;

    private transient SenderState account;

    /**
     * The identity index: hash of the id to what is known of it. Lives as long as a log that nobody
     * writes to, cleared by the backstop's processing time: longer than single events are kept, so
     * that a repeat is known after an outage, and the device of a payment that is charged back
     * after months. A payment whose outcomes wait for it has an entry that says so.
     */
    private transient MapState<Long, FirstSighting> sightings;

    private transient WaitingOutcomes early;
    private transient RulesInForce rules;
    private transient Attempts attempts;
    private transient SenderExamination examination;
    private transient SenderOutcomes outcomes;
    private transient RoomOutcomes counted;
    private transient Tracer tracer;

    /**
     * The room.
     *
     * @param settings of the keyed rooms
     * @param feed of the rules
     * @param conflicts where payments go whose identity was seen with other content
     */
    public SenderRoom(RoomSettings settings, RuleFeed feed, OutputTag<RoomInput> conflicts) {
        this.settings = settings;
        this.feed = feed;
        this.conflicts = conflicts;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        Rows rows = new Rows(getRuntimeContext(), settings.backstop());
        account = new SenderState(rows);
        sightings =
                rows.immutableByHash(
                        "sender-identities", FirstSighting.class, FirstSightingCodec.class);
        rules = RulesInForce.of(feed.load());
        attempts = RoomFailures.attempts(getRuntimeContext().getMetricGroup());
        examination = new SenderExamination(settings.registry(), settings.limits(), attempts);
        outcomes = new SenderOutcomes(settings.limits(), attempts);
        counted = new RoomOutcomes(getRuntimeContext().getMetricGroup());
        early = new WaitingOutcomes(rows, sightings, settings.earlyOutcomes(), counted);
        tracer = new Tracer(settings.trace(), Room.SENDER);
    }

    @Override
    public void processElement(RoomInput input, ReadOnlyContext context, Collector<RoomInput> out)
            throws Exception {
        if (input instanceof Assessment payment) {
            early.received(payment.transaction().receivedAt(), context.timerService());
            judge(payment, context, out);
        } else if (input instanceof KnownOutcome known) {
            early.received(known.outcome().receivedAt(), context.timerService());
            apply(known, context, out);
        } else if (input instanceof Receipt receipt) {
            SenderReceipts.receive(receipt.transaction(), account, rules, attempts);
        }
        account.save();
    }

    @Override
    public void processBroadcastElement(
            RuleUpdate update, Context context, Collector<RoomInput> out) {
        rules = RulesInForce.of(feed.apply(rules.rulebook(), update));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<RoomInput> out)
            throws Exception {
        early.dropExpired(context.timerService());
    }

    private void judge(Assessment input, ReadOnlyContext context, Collector<RoomInput> out)
            throws Exception {
        Transaction payment = input.transaction();
        long id = Hashes.hash64(payment.id());
        long content = Hashes.hash64(payment.contentHash());
        FirstSighting known = sightings.get(id);
        boolean awaited = known != null && known.awaited();
        if (known != null && !awaited) {
            if (known.content() != content) {
                context.output(conflicts, input);
            }
            return;
        }
        Assessment valued = input.valued(rules.rulebook().rates().toReference(payment.amount()));
        Examined examined = examination.examine(valued, account, rules);
        FirstSighting first =
                new FirstSighting(
                        examined.event(), content, payment.recipientKey(), examined.mark());
        sightings.put(id, first);
        tracer.payment(valued, payment.recipientKey(), examined.event(), context);
        out.collect(valued.with(examined.evidence(), rules.rulebook().versions(Room.SENDER, null)));
        if (awaited) {
            applyEarly(id, payment, first, context, out);
        }
    }

    private void applyEarly(
            long id,
            Transaction payment,
            FirstSighting first,
            ReadOnlyContext context,
            Collector<RoomInput> out)
            throws Exception {
        for (KnownOutcome known : early.take(id, payment.receivedAt(), context.timerService())) {
            apply(known, first, context, out);
        }
    }

    private void apply(KnownOutcome known, ReadOnlyContext context, Collector<RoomInput> out)
            throws Exception {
        long id = Hashes.hash64(known.identity().id());
        FirstSighting first = sightings.get(id);
        if (first != null && !first.awaited()) {
            apply(known, first, context, out);
            return;
        }
        early.add(id, known, context.timerService());
    }

    private void apply(
            KnownOutcome known,
            FirstSighting first,
            ReadOnlyContext context,
            Collector<RoomInput> out) {
        long arrival = outcomes.apply(known.outcome(), first, account);
        counted.applied(arrival);
        tracer.outcome(known, first.event(), arrival, context);
        out.collect(new KnownOutcome(known.outcome(), first.recipientKey(), first.event().time()));
    }
}
