package io.sluice.job;

import java.util.Locale;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Every operator's identity. Savepoints find their state by it: a constant's name never changes and
 * is never used again.
 */
public enum OperatorId {
    /** Reads payments. */
    TRANSACTIONS,
    /** Reads outcomes. */
    OUTCOMES,
    /** Reads payments and outcomes in one order. */
    ORDERED_INPUT,
    /** Of the one order, the payments. */
    ORDERED_TRANSACTIONS,
    /** Of the one order, the outcomes. */
    ORDERED_OUTCOMES,
    /** Reads control documents. */
    CONTROL,
    /** Bytes to payments. */
    DECODE_TRANSACTIONS,
    /** Bytes to outcomes. */
    DECODE_OUTCOMES,
    /** Lets valid control documents through. */
    DECODE_CONTROL,
    /** Keeps the order in front of the sender room. */
    SENDER_ORDER,
    /** The sender room. */
    SENDER,
    /** Keeps the order in front of the recipient room. */
    RECIPIENT_ORDER,
    /** The recipient room. */
    RECIPIENT,
    /** Payments and outcomes to what the network is told of them. */
    NETWORK_ENTRANCE,
    /** Payments to the network's gate. */
    NETWORK_ARRIVALS,
    /** The network's gate: lets payments go on when their search has answered. */
    NETWORK,
    /** The verdict room. */
    VERDICT,
    /** Conflicts of identities to notices and dead letters. */
    CONFLICTS,
    /** Writes verdicts to the ledger, in the verdict room's own task. */
    LEDGER,
    /** Writes notices to the ledger. */
    NOTICES,
    /** Writes dead letters. */
    DEAD_LETTERS,
    /** Reads the ledger. */
    LEDGER_RECORDS,
    /** Lets ledger records through that stand. */
    STANDING,
    /** Decisions to alerts. */
    RAISE_ALERTS,
    /** Recalled approvals to alerts. */
    RAISE_RECALLS,
    /** Tells groups of payments that turned out genuine. */
    CLEARING,
    /** Gathers the alerts of an episode. */
    GROUPS,
    /** Writes groups to the alerts topic. */
    ALERTS,
    /** Posts groups. */
    WEBHOOK,
    /** Decisions to what they find of accounts. */
    ACCUSE,
    /** The risk of accounts. */
    ACCOUNTS,
    /** Reads dead letters. */
    REFUSED,
    /** Known outcomes to what tables keep of them. */
    TOLD_OUTCOMES,
    /** Writes payments and decisions to Postgres. */
    DECISIONS_TABLE,
    /** Writes alerts to Postgres. */
    ALERTS_TABLE,
    /** Writes groups of alerts to Postgres. */
    GROUPS_TABLE,
    /** Writes the risk of accounts to Postgres. */
    ACCOUNTS_TABLE,
    /** Writes dead letters to Postgres. */
    DEAD_LETTERS_TABLE,
    /** Writes outcomes to Postgres. */
    OUTCOMES_TABLE,
    /** Writes what the sender room applied, in its own task. */
    SENDER_TRACE,
    /** Writes what the recipient room applied, in its own task. */
    RECIPIENT_TRACE;

    /** The name and uid. */
    public String uid() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    <T> SingleOutputStreamOperator<T> on(SingleOutputStreamOperator<T> operator) {
        return operator.uid(uid()).name(uid());
    }

    <T> DataStreamSink<T> on(DataStreamSink<T> sink) {
        return sink.uid(uid()).name(uid());
    }
}
