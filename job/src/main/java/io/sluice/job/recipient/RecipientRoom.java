package io.sluice.job.recipient;

import io.sluice.job.control.RuleFeed;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.room.RoomFailures;
import io.sluice.job.room.RoomOutcomes;
import io.sluice.job.state.RoomSettings;
import io.sluice.job.state.Rows;
import io.sluice.job.state.Tracer;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.room.Examined;
import io.sluice.udfs.room.RecipientExamination;
import io.sluice.udfs.room.RulesInForce;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.EventKeyCodec;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** Adds the evidence of the recipient's side; takes the outcomes of what was paid to it. */
public final class RecipientRoom
        extends KeyedBroadcastProcessFunction<String, RoomInput, RuleUpdate, RoomInput> {

    private static final long serialVersionUID = 1L;

    private final RoomSettings settings;
    private final RuleFeed feed;

    private transient RecipientState recipient;

    /**
     * Hash of a payment's identity to its place in the log. Lives as long as the log: cleared by
     * the backstop's processing time.
     */
    private transient MapState<Long, EventKey> events;

    private transient RulesInForce rules;
    private transient RecipientExamination examination;
    private transient RoomOutcomes counted;
    private transient Tracer tracer;

    /**
     * The room.
     *
     * @param settings of the keyed rooms
     * @param feed of the rules
     */
    public RecipientRoom(RoomSettings settings, RuleFeed feed) {
        this.settings = settings;
        this.feed = feed;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        Rows rows = new Rows(getRuntimeContext(), settings.backstop());
        recipient = new RecipientState(rows);
        events = rows.immutableByHash("recipient-identities", EventKey.class, EventKeyCodec.class);
        rules = RulesInForce.of(feed.load());
        examination =
                new RecipientExamination(
                        settings.registry(),
                        settings.limits(),
                        RoomFailures.attempts(getRuntimeContext().getMetricGroup()));
        counted = new RoomOutcomes(getRuntimeContext().getMetricGroup());
        tracer = new Tracer(settings.trace(), Room.RECIPIENT);
    }

    @Override
    public void processElement(RoomInput input, ReadOnlyContext context, Collector<RoomInput> out)
            throws Exception {
        if (input instanceof Assessment payment) {
            judge(payment, context, out);
        } else if (input instanceof KnownOutcome known) {
            apply(known, context, out);
        }
        recipient.save();
    }

    @Override
    public void processBroadcastElement(
            RuleUpdate update, Context context, Collector<RoomInput> out) {
        rules = RulesInForce.of(feed.apply(rules.rulebook(), update));
    }

    private void judge(Assessment payment, ReadOnlyContext context, Collector<RoomInput> out)
            throws Exception {
        Examined examined = examination.examine(payment, recipient, rules);
        if (examined.event() != null) {
            events.put(hash(payment.identity()), examined.event());
            tracer.payment(payment, payment.transaction().sender(), examined.event(), context);
        }
        out.collect(
                payment.with(examined.evidence(), rules.rulebook().versions(Room.RECIPIENT, null)));
    }

    /** That no money moved concerns the network too. */
    private void apply(KnownOutcome known, ReadOnlyContext context, Collector<RoomInput> out)
            throws Exception {
        if (known.outcome().kind().moneyless()) {
            out.collect(known);
        }
        EventKey event = events.get(hash(known.identity()));
        if (event != null) {
            long arrival = examination.apply(known.outcome(), event, recipient);
            counted.applied(arrival);
            tracer.outcome(known, event, arrival, context);
        }
    }

    private static long hash(Identity identity) {
        return Hashes.hash64(identity.sender().length() + ":" + identity.sender() + identity.id());
    }
}
