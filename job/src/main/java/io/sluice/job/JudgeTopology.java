package io.sluice.job;

import io.sluice.job.config.JudgeSettings;
import io.sluice.job.config.Settings;
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
import io.sluice.job.recipient.RecipientRoom;
import io.sluice.job.room.RoomKeys;
import io.sluice.job.room.RoomOutputs;
import io.sluice.job.sender.SenderRoom;
import io.sluice.job.state.RoomSettings;
import io.sluice.job.state.Types;
import io.sluice.job.verdict.VerdictRoom;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;

/**
 * The judge: payments in, verdicts into the ledger. A chain, in which every room answers at once.
 *
 * <pre>
 * transactions ─► decode ─┬─► sender ─► recipient ─► verdict ─► ledger
 *                         │    ║  │         ║           ║          ▲
 * outcomes ─────► decode ─┘    ║  └► conflicts ────────────────────┤ notices
 *                              ║            ║           ║          │
 * control ──────► decode ══════╩════════════╩═══════════╩══════════╝ broadcast
 *
 * what a decoder refuses, and conflicts ─► dead letters
 * </pre>
 */
public final class JudgeTopology {

    private static final BasicTypeInfo<String> KEY = BasicTypeInfo.STRING_TYPE_INFO;

    /** Rooms read the rules when they open, so the broadcast keeps none. */
    private static final MapStateDescriptor<?, ?>[] NO_STATE = {};

    private JudgeTopology() {}

    /** Draws it. */
    public static void build(
            StreamExecutionEnvironment env,
            JudgeSources sources,
            JudgeSinks sinks,
            Settings settings) {
        JudgeSettings judge = settings.judge();
        RoomSettings room = RoomOutputs.settings(judge);
        SingleOutputStreamOperator<RoomInput> payments = payments(env, sources, settings);
        SingleOutputStreamOperator<RoomInput> outcomes = outcomes(env, sources, settings);
        SingleOutputStreamOperator<RuleUpdate> control = control(env, sources, settings);
        BroadcastStream<RuleUpdate> rules = control.broadcast(NO_STATE);

        SingleOutputStreamOperator<RoomInput> sender =
                OperatorId.SENDER.on(
                        room(
                                payments.union(outcomes).keyBy(RoomKeys.SENDER, KEY),
                                rules,
                                new SenderRoom(room, sources.rules(), RoomOutputs.CONFLICT)));
        SingleOutputStreamOperator<RoomInput> recipient =
                OperatorId.RECIPIENT.on(
                        room(
                                sender.keyBy(RoomKeys.RECIPIENT, KEY),
                                rules,
                                new RecipientRoom(room, sources.rules())));
        SingleOutputStreamOperator<LedgerMessage> verdicts =
                OperatorId.VERDICT.on(
                        recipient
                                .keyBy(RoomKeys.VERDICT, KEY)
                                .connect(rules)
                                .process(
                                        new VerdictRoom(
                                                judge,
                                                sources.rules(),
                                                sources.models(),
                                                sources.published()),
                                        LedgerMessageCodec.TYPE));
        SingleOutputStreamOperator<LedgerMessage> notices =
                OperatorId.CONFLICTS.on(
                        sender.getSideOutput(RoomOutputs.CONFLICT)
                                .process(
                                        new Conflicts(settings.ingest().deadLetterCut()),
                                        LedgerMessageCodec.TYPE));

        OperatorId.LEDGER.on(verdicts.sinkTo(sinks.ledger()));
        OperatorId.NOTICES.on(notices.sinkTo(sinks.ledger()));
        OperatorId.DEAD_LETTERS.on(
                payments.getSideOutput(Refusals.REJECTED)
                        .union(
                                outcomes.getSideOutput(Refusals.REJECTED),
                                control.getSideOutput(Refusals.REJECTED),
                                notices.getSideOutput(Refusals.REJECTED))
                        .sinkTo(sinks.deadLetters()));
        if (judge.trace()) {
            // Written in the room's own task, so that no decision overtakes its trace.
            OperatorId.SENDER_TRACE.on(
                    sender.getSideOutput(RoomOutputs.TRACE).sinkTo(sinks.trace()));
            OperatorId.RECIPIENT_TRACE.on(
                    recipient.getSideOutput(RoomOutputs.TRACE).sinkTo(sinks.trace()));
        }
    }

    private static SingleOutputStreamOperator<RoomInput> payments(
            StreamExecutionEnvironment env, JudgeSources sources, Settings settings) {
        return decode(
                OperatorId.DECODE_TRANSACTIONS,
                read(
                        env,
                        OperatorId.TRANSACTIONS,
                        sources.transactions(),
                        Sources.aligned(settings.source())),
                new DecodeTransactions(settings.ingest(), settings.judge().windows()));
    }

    private static SingleOutputStreamOperator<RoomInput> outcomes(
            StreamExecutionEnvironment env, JudgeSources sources, Settings settings) {
        return decode(
                OperatorId.DECODE_OUTCOMES,
                read(
                        env,
                        OperatorId.OUTCOMES,
                        sources.outcomes(),
                        Sources.aligned(settings.source())),
                new DecodeOutcomes(settings.ingest()));
    }

    private static SingleOutputStreamOperator<RuleUpdate> control(
            StreamExecutionEnvironment env, JudgeSources sources, Settings settings) {
        return OperatorId.DECODE_CONTROL
                .on(
                        read(env, OperatorId.CONTROL, sources.control(), Sources.timeless())
                                .setParallelism(1)
                                .process(
                                        new DecodeControl(
                                                settings.judge().referenceCurrency(),
                                                settings.ingest().deadLetterCut()),
                                        DecodeControl.UPDATE))
                .setParallelism(1);
    }

    private static SingleOutputStreamOperator<RawRecord> read(
            StreamExecutionEnvironment env,
            OperatorId id,
            Source<RawRecord, ?, ?> source,
            WatermarkStrategy<RawRecord> time) {
        return id.on(env.fromSource(source, time, id.uid(), RawRecords.TYPE));
    }

    private static SingleOutputStreamOperator<RoomInput> decode(
            OperatorId id,
            SingleOutputStreamOperator<RawRecord> records,
            ProcessFunction<RawRecord, RoomInput> decoder) {
        return id.on(records.process(decoder, Types.ROOM_INPUT));
    }

    private static SingleOutputStreamOperator<RoomInput> room(
            KeyedStream<RoomInput, String> input,
            BroadcastStream<RuleUpdate> rules,
            KeyedBroadcastProcessFunction<String, RoomInput, RuleUpdate, RoomInput> room) {
        return input.connect(rules).process(room, Types.ROOM_INPUT);
    }
}
