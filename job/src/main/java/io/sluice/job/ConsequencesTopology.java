package io.sluice.job;

import io.sluice.job.accounts.AccountRoom;
import io.sluice.job.accounts.AccountTypes;
import io.sluice.job.accounts.AccuseAccounts;
import io.sluice.job.alerts.AlertTypes;
import io.sluice.job.alerts.ClearingRoom;
import io.sluice.job.alerts.GroupRoom;
import io.sluice.job.alerts.RaiseAlerts;
import io.sluice.job.alerts.WebhookRoom;
import io.sluice.job.config.ConsequencesSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.ingest.DecodeOutcomes;
import io.sluice.job.kafka.RawRecords;
import io.sluice.job.kafka.Sources;
import io.sluice.job.ledger.LedgerDecision;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerEntryCodec;
import io.sluice.job.ledger.LedgerMessages;
import io.sluice.job.ledger.StandingRecords;
import io.sluice.job.state.Types;
import io.sluice.udfs.account.AccountFinding;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.RoomInput;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The consequences: what follows from the ledger.
 *
 * <pre>
 * decisions ─► standing ─┬─► raise alerts ───┐
 *                        │                   ├─► clearing ─► groups ─┬─► alerts topic
 *                        ├┄► raise recalls ──┤      ▲                ├─► webhook
 *                        │                   │      │                └─► alert_groups
 *                        │                   └──────┼──────────────────► alerts
 *                        ├─► accuse ─► accounts ────┼──────────────────► account_risk
 *                        └──────────────────────────┼──────────────────► transactions, decisions
 * outcomes ─► decode ───────────────────────────────┴──────────────────► outcomes
 * dead letters ────────────────────────────────────────────────────────► dead_letters
 * </pre>
 *
 * <p>Tables are drawn where there is a Postgres, the webhook where there is a target.
 */
public final class ConsequencesTopology {

    /** The topics that it reads and writes. */
    static final Set<Topic> TOPICS =
            Collections.unmodifiableSet(
                    EnumSet.of(Topic.DECISIONS, Topic.OUTCOMES, Topic.DEAD_LETTERS, Topic.ALERTS));

    private static final BasicTypeInfo<String> KEY = BasicTypeInfo.STRING_TYPE_INFO;

    private final StreamExecutionEnvironment env;
    private final ConsequencesSources sources;
    private final ConsequencesSinks sinks;
    private final Settings settings;
    private final ConsequencesSettings consequences;

    private ConsequencesTopology(
            StreamExecutionEnvironment env,
            ConsequencesSources sources,
            ConsequencesSinks sinks,
            Settings settings) {
        this.env = env;
        this.sources = sources;
        this.sinks = sinks;
        this.settings = settings;
        this.consequences = settings.consequences();
    }

    /** Draws it. */
    public static void build(
            StreamExecutionEnvironment env,
            ConsequencesSources sources,
            ConsequencesSinks sinks,
            Settings settings) {
        new ConsequencesTopology(env, sources, sinks, settings).draw();
    }

    private void draw() {
        SingleOutputStreamOperator<LedgerEntry> standing = standing();
        DataStream<RoomInput> outcomes = outcomes();
        DataStream<LedgerDecision> read = standing.getSideOutput(StandingRecords.READ);
        DataStream<Alert> alerts = alerts(read, standing.getSideOutput(StandingRecords.RECALLS));
        SingleOutputStreamOperator<AlertGroup> groups = groups(alerts, outcomes);
        DataStream<AccountRisk> accounts = accounts(read);

        OperatorId.ALERTS.on(groups.sinkTo(sinks.alerts()));
        if (consequences.webhook().isGiven()) {
            post(groups.getSideOutput(GroupRoom.NEWS));
        }
        ConsequencesSinks.TableSinks tables = sinks.tables();
        if (tables != null) {
            OperatorId.DECISIONS_TABLE.on(standing.sinkTo(tables.decisions()));
            OperatorId.ALERTS_TABLE.on(alerts.sinkTo(tables.alerts()));
            OperatorId.GROUPS_TABLE.on(groups.sinkTo(tables.groups()));
            OperatorId.ACCOUNTS_TABLE.on(accounts.sinkTo(tables.accounts()));
            OperatorId.OUTCOMES_TABLE.on(told(outcomes).sinkTo(tables.outcomes()));
            OperatorId.DEAD_LETTERS_TABLE.on(
                    read(OperatorId.REFUSED, sources.deadLetters(), Types.REJECTED)
                            .sinkTo(tables.deadLetters()));
        }
    }

    private SingleOutputStreamOperator<LedgerEntry> standing() {
        return OperatorId.STANDING.on(
                read(OperatorId.LEDGER_RECORDS, sources.ledger(), LedgerEntryCodec.TYPE)
                        .keyBy(StandingRecords.KEY, KEY)
                        .process(
                                new StandingRecords(
                                        consequences.memory(),
                                        settings.kafka().topic(Topic.DECISIONS)),
                                LedgerEntryCodec.TYPE));
    }

    private DataStream<RoomInput> outcomes() {
        return OperatorId.DECODE_OUTCOMES.on(
                read(OperatorId.OUTCOMES, sources.outcomes(), RawRecords.TYPE)
                        .process(new DecodeOutcomes(settings.ingest()), Types.ROOM_INPUT));
    }

    private static DataStream<Alert> alerts(
            DataStream<LedgerDecision> read, DataStream<LedgerDecision> recalls) {
        return OperatorId.RAISE_ALERTS
                .on(read.flatMap(RaiseAlerts.ofLedger(), AlertTypes.ALERT))
                .union(
                        OperatorId.RAISE_RECALLS.on(
                                recalls.flatMap(RaiseAlerts.ofRecalls(), AlertTypes.ALERT)));
    }

    private SingleOutputStreamOperator<AlertGroup> groups(
            DataStream<Alert> alerts, DataStream<RoomInput> outcomes) {
        return OperatorId.GROUPS.on(
                OperatorId.CLEARING
                        .on(
                                alerts.connect(outcomes)
                                        .keyBy(
                                                alert -> LedgerMessages.key(alert.identity()),
                                                outcome -> LedgerMessages.key(outcome.identity()),
                                                KEY)
                                        .process(
                                                new ClearingRoom(consequences.alerts().memory()),
                                                AlertTypes.CHANGE))
                        .keyBy(GroupRoom.KEY, KEY)
                        .process(new GroupRoom(consequences.alerts()), AlertTypes.GROUP));
    }

    private void post(DataStream<AlertGroup> news) {
        OperatorId.WEBHOOK.on(
                news.keyBy(WebhookRoom.KEY, KEY)
                        .process(new WebhookRoom(consequences.webhook()), AlertTypes.GROUP));
    }

    private DataStream<AccountRisk> accounts(DataStream<LedgerDecision> read) {
        return OperatorId.ACCOUNTS.on(
                OperatorId.ACCUSE
                        .on(read.flatMap(new AccuseAccounts(), AccountTypes.FINDING))
                        .keyBy(AccountFinding::account, KEY)
                        .process(new AccountRoom(consequences.halfLife()), AccountTypes.RISK));
    }

    private static DataStream<Outcome> told(DataStream<RoomInput> outcomes) {
        return OperatorId.TOLD_OUTCOMES.on(
                outcomes.map(known -> ((KnownOutcome) known).outcome(), Types.OUTCOME));
    }

    private <T> SingleOutputStreamOperator<T> read(
            OperatorId id, Source<T, ?, ?> source, TypeInformation<T> type) {
        return id.on(
                env.fromSource(
                        source,
                        Sources.received(settings.source(), Clock.systemUTC()),
                        id.uid(),
                        type));
    }
}
