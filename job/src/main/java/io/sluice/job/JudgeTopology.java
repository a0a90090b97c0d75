package io.sluice.job;

import io.sluice.job.config.JudgeSettings;
import io.sluice.job.config.NetworkMode;
import io.sluice.job.config.NetworkSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.control.DecodeControl;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.ingest.DecodeOutcomes;
import io.sluice.job.ingest.DecodeTransactions;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.RawRecords;
import io.sluice.job.kafka.Refusals;
import io.sluice.job.kafka.Sources;
import io.sluice.job.ledger.Conflicts;
import io.sluice.job.ledger.LedgerMessage;
import io.sluice.job.ledger.LedgerMessageCodec;
import io.sluice.job.network.Arrivals;
import io.sluice.job.network.Entrance;
import io.sluice.job.network.Gate;
import io.sluice.job.network.GateInput;
import io.sluice.job.network.NetworkFunctions;
import io.sluice.job.recipient.RecipientRoom;
import io.sluice.job.room.InOrder;
import io.sluice.job.room.RoomKeys;
import io.sluice.job.room.RoomOutputs;
import io.sluice.job.sender.SenderRoom;
import io.sluice.job.state.RoomSettings;
import io.sluice.job.state.Types;
import io.sluice.job.verdict.VerdictRoom;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.room.TraceEntry;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.statefun.flink.core.message.RoutableMessage;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The judge: payments in, verdicts into the ledger. A chain, in which every room answers at once.
 *
 * <pre>
 * transactions ─► decode ─┬─► sender ─► recipient ─┬─► gate ─► verdict ─► ledger
 *                         │    ║  │         ║      │    ▲ ║        ║        ▲
 *                         │    ║  │         ║      └► functions    ║        │
 * outcomes ─────► decode ─┘    ║  │         ║             ║        ║        │
 *                              ║  └► conflicts ─────────────────────────────┤ notices
 *                              ║            ║             ║        ║        │
 * control ──────► decode ══════╩════════════╩═════════════╩════════╩════════╝ broadcast
 *
 * what a decoder refuses, and conflicts ─► dead letters
 * </pre>
 *
 * <p>Functions are the accounts and searches of the network room, which tell each other messages in
 * a loop of their own; the gate lets a payment go on when its search has answered, or when it has
 * waited long enough.
 *
 * <p>In ordered mode one source reads payments and outcomes in one order, and in front of sender
 * and recipient room a stage holds what comes until its number is due.
 */
public final class JudgeTopology {

    private static final BasicTypeInfo<String> KEY = BasicTypeInfo.STRING_TYPE_INFO;

    /**
     * Milliseconds that outcomes and rules may wait for a full buffer. A payment's millisecond
     * would wake their threads a thousand times a second for nothing.
     */
    private static final long UNHURRIED = 100;

    /** Rooms read the rules when they open, so the broadcast keeps none. */
    private static final MapStateDescriptor<?, ?>[] NO_STATE = {};

    private final StreamExecutionEnvironment env;
    private final JudgeSources sources;
    private final JudgeSinks sinks;
    private final Settings settings;
    private final JudgeSettings judge;
    private final RoomSettings room;

    private JudgeTopology(
            StreamExecutionEnvironment env,
            JudgeSources sources,
            JudgeSinks sinks,
            Settings settings) {
        this.env = env;
        this.sources = sources;
        this.sinks = sinks;
        this.settings = settings;
        this.judge = settings.judge();
        this.room = RoomOutputs.settings(judge);
    }

    /** The topics that it reads and writes. */
    static Set<Topic> topics(JudgeSettings judge) {
        Set<Topic> topics =
                EnumSet.of(
                        Topic.TRANSACTIONS,
                        Topic.OUTCOMES,
                        Topic.CONTROL,
                        Topic.DECISIONS,
                        Topic.DEAD_LETTERS);
        if (judge.trace()) {
            topics.add(Topic.TRACE);
        }
        return topics;
    }

    /** Draws it. */
    public static void build(
            StreamExecutionEnvironment env,
            JudgeSources sources,
            JudgeSinks sinks,
            Settings settings) {
        new JudgeTopology(env, sources, sinks, settings).draw();
    }

    private void draw() {
        Input input = judge.ordered() ? orderedInput() : liveInput();
        SingleOutputStreamOperator<RuleUpdate> control = control();
        BroadcastStream<RuleUpdate> rules = control.broadcast(NO_STATE);
        SingleOutputStreamOperator<RoomInput> sender = sender(input, rules);
        SingleOutputStreamOperator<RoomInput> recipient = recipient(sender, rules);
        DataStream<RoomInput> network = network(recipient, rules);
        SingleOutputStreamOperator<LedgerMessage> verdicts = verdicts(network, rules);
        SingleOutputStreamOperator<LedgerMessage> notices = notices(sender);

        OperatorId.LEDGER.on(verdicts.sinkTo(sinks.ledger()));
        OperatorId.NOTICES.on(notices.sinkTo(sinks.ledger()));
        OperatorId.DEAD_LETTERS.on(
                rejected(input.payments())
                        .union(rejected(input.outcomes()), rejected(control), rejected(notices))
                        .sinkTo(sinks.deadLetters()));
        if (judge.trace()) {
            // Written in the room's own task, so that no decision overtakes its trace.
            OperatorId.SENDER_TRACE.on(trace(sender).sinkTo(sinks.trace()));
            OperatorId.RECIPIENT_TRACE.on(trace(recipient).sinkTo(sinks.trace()));
        }
    }

    private Input liveInput() {
        WatermarkStrategy<RawRecord> time = Sources.aligned(settings.source(), Clock.systemUTC());
        Input input =
                decode(
                        read(OperatorId.TRANSACTIONS, sources.transactions(), time),
                        read(OperatorId.OUTCOMES, sources.outcomes(), time));
        input.outcomes().setBufferTimeout(UNHURRIED);
        return input;
    }

    private Input orderedInput() {
        SingleOutputStreamOperator<RawRecord> all =
                read(OperatorId.ORDERED_INPUT, sources.ordered(), Sources.numbered())
                        .setParallelism(1);
        return decode(
                of(Topic.TRANSACTIONS, OperatorId.ORDERED_TRANSACTIONS, all),
                of(Topic.OUTCOMES, OperatorId.ORDERED_OUTCOMES, all));
    }

    private SingleOutputStreamOperator<RawRecord> of(
            Topic topic, OperatorId id, DataStream<RawRecord> all) {
        String name = settings.kafka().topic(topic);
        return id.on(all.filter(taken -> taken.origin().topic().equals(name))).setParallelism(1);
    }

    private Input decode(DataStream<RawRecord> payments, DataStream<RawRecord> outcomes) {
        return new Input(
                OperatorId.DECODE_TRANSACTIONS.on(
                        payments.process(
                                new DecodeTransactions(settings.ingest(), judge.windows()),
                                Types.ROOM_INPUT)),
                OperatorId.DECODE_OUTCOMES.on(
                        outcomes.process(new DecodeOutcomes(settings.ingest()), Types.ROOM_INPUT)));
    }

    private SingleOutputStreamOperator<RuleUpdate> control() {
        DecodeControl decoder =
                new DecodeControl(
                        judge.referenceCurrency(),
                        settings.ingest().deadLetterCut(),
                        judge.ordered());
        return OperatorId.DECODE_CONTROL
                .on(
                        read(OperatorId.CONTROL, sources.control(), Sources.timeless())
                                .setParallelism(1)
                                .process(decoder, DecodeControl.UPDATE))
                .setParallelism(1)
                .setBufferTimeout(UNHURRIED);
    }

    private SingleOutputStreamOperator<RoomInput> sender(
            Input input, BroadcastStream<RuleUpdate> rules) {
        DataStream<RoomInput> all = input.payments().union(input.outcomes());
        return OperatorId.SENDER.on(
                inOrder(OperatorId.SENDER_ORDER, all, RoomKeys.SENDER)
                        .keyBy(RoomKeys.SENDER, KEY)
                        .connect(rules)
                        .process(
                                new SenderRoom(room, sources.rules(), RoomOutputs.CONFLICT),
                                Types.ROOM_INPUT));
    }

    private SingleOutputStreamOperator<RoomInput> recipient(
            DataStream<RoomInput> sender, BroadcastStream<RuleUpdate> rules) {
        return OperatorId.RECIPIENT.on(
                inOrder(OperatorId.RECIPIENT_ORDER, sender, RoomKeys.RECIPIENT)
                        .keyBy(RoomKeys.RECIPIENT, KEY)
                        .connect(rules)
                        .process(new RecipientRoom(room, sources.rules()), Types.ROOM_INPUT));
    }

    private DataStream<RoomInput> network(
            DataStream<RoomInput> recipient, BroadcastStream<RuleUpdate> rules) {
        NetworkSettings network = settings.network();
        if (network.mode() == NetworkMode.ABSENT) {
            return recipient;
        }
        DataStream<RoutableMessage> entrance =
                OperatorId.NETWORK_ENTRANCE.on(
                        recipient.flatMap(new Entrance(network.mode()), NetworkFunctions.MESSAGE));
        String loop = "network-" + UUID.randomUUID();
        DataStream<GateInput> found =
                NetworkFunctions.add(env, loop, entrance, network, Clock.systemUTC());
        DataStream<GateInput> arrived =
                OperatorId.NETWORK_ARRIVALS.on(recipient.flatMap(new Arrivals(), GateInput.TYPE));
        return OperatorId.NETWORK.on(
                arrived.union(found)
                        .keyBy(GateInput::payment, BasicTypeInfo.LONG_TYPE_INFO)
                        .connect(rules)
                        .process(new Gate(network, sources.rules()), Types.ROOM_INPUT));
    }

    private SingleOutputStreamOperator<LedgerMessage> verdicts(
            DataStream<RoomInput> network, BroadcastStream<RuleUpdate> rules) {
        VerdictRoom verdict =
                new VerdictRoom(judge, sources.rules(), sources.models(), sources.published());
        return OperatorId.VERDICT.on(
                network.keyBy(RoomKeys.VERDICT, KEY)
                        .connect(rules)
                        .process(verdict, LedgerMessageCodec.TYPE));
    }

    private SingleOutputStreamOperator<LedgerMessage> notices(
            SingleOutputStreamOperator<RoomInput> sender) {
        return OperatorId.CONFLICTS.on(
                sender.getSideOutput(RoomOutputs.CONFLICT)
                        .process(
                                new Conflicts(settings.ingest().deadLetterCut()),
                                LedgerMessageCodec.TYPE));
    }

    private DataStream<RoomInput> inOrder(
            OperatorId id, DataStream<RoomInput> input, KeySelector<RoomInput, String> key) {
        return judge.ordered()
                ? id.on(input.keyBy(key, KEY).process(new InOrder(), Types.ROOM_INPUT))
                : input;
    }

    private SingleOutputStreamOperator<RawRecord> read(
            OperatorId id, Source<RawRecord, ?, ?> source, WatermarkStrategy<RawRecord> time) {
        return id.on(env.fromSource(source, time, id.uid(), RawRecords.TYPE));
    }

    private static DataStream<Rejected> rejected(SingleOutputStreamOperator<?> stage) {
        return stage.getSideOutput(Refusals.REJECTED);
    }

    private static DataStream<TraceEntry> trace(SingleOutputStreamOperator<?> stage) {
        return stage.getSideOutput(RoomOutputs.TRACE);
    }

    private record Input(
            SingleOutputStreamOperator<RoomInput> payments,
            SingleOutputStreamOperator<RoomInput> outcomes) {}
}
