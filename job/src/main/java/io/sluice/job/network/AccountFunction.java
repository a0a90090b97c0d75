package io.sluice.job.network;

import io.sluice.job.config.NetworkSettings;
import io.sluice.udfs.graph.Answer;
import io.sluice.udfs.graph.Direction;
import io.sluice.udfs.graph.EdgeLog;
import io.sluice.udfs.graph.EdgeLogLimits;
import io.sluice.udfs.graph.EdgeRow;
import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.Question;
import org.apache.flink.statefun.sdk.Context;
import org.apache.flink.statefun.sdk.StatefulFunction;
import org.apache.flink.statefun.sdk.annotations.Persisted;
import org.apache.flink.statefun.sdk.state.Expiration;
import org.apache.flink.statefun.sdk.state.PersistedTable;
import org.apache.flink.statefun.sdk.state.PersistedValue;

/** An account: keeps its edges and tells searches of them. */
final class AccountFunction implements StatefulFunction {

    private final EdgeLogLimits limits;

    /** Name and newest edges; edges go by record time, all by the backstop's processing time. */
    @Persisted private final PersistedValue<AccountRow> row;

    /** Older edges; they go as those of the row do. */
    @Persisted private final PersistedTable<Long, byte[]> chunks;

    private final AccountChunks store;

    AccountFunction(NetworkSettings settings) {
        limits = EdgeLogLimits.of(settings.retention().toMillis());
        Expiration backstop = Expiration.expireAfterWriting(settings.backstop());
        row = PersistedValue.of("row", AccountRow.class, backstop);
        chunks = PersistedTable.of("chunks", Long.class, byte[].class, backstop);
        store = new AccountChunks(chunks);
    }

    @Override
    public void invoke(Context context, Object input) {
        if (input instanceof NetworkMessage.Ask ask) {
            tell(ask, context);
        } else if (input instanceof NetworkMessage.Store payment) {
            store(payment, context);
        } else if (input instanceof NetworkMessage.Who who) {
            name(who, context);
        } else if (input instanceof NetworkMessage.Voided gone) {
            voidPayment(gone, context);
        } else {
            throw new IllegalArgumentException("no message to an account: " + input);
        }
    }

    private void store(NetworkMessage.Store store, Context context) {
        NetworkPayment payment = store.payment();
        Direction direction = store.direction();
        EdgeLog log = open(row.get());
        log.append(direction, payment.edge(direction), payment.receivedAt());
        row.set(new AccountRow(store.name(), log.save()));
        switch (direction) {
            case OUT -> context.send(Addresses.account(payment.recipient()), store.handedOn());
            case IN -> {
                if (store.searched()) {
                    context.send(Addresses.search(payment), new NetworkMessage.Stored(payment));
                }
            }
        }
    }

    private void tell(NetworkMessage.Ask ask, Context context) {
        Question question = ask.question();
        AccountRow known = row.get();
        Answer answer =
                known == null
                        ? Answer.none(question.node(), question.direction())
                        : open(known).answer(question);
        context.send(context.caller(), new NetworkMessage.Told(ask.errand(), answer));
    }

    private void name(NetworkMessage.Who who, Context context) {
        AccountRow known = row.get();
        context.send(
                context.caller(),
                new NetworkMessage.Named(
                        who.errand(), who.node(), known == null ? null : known.name()));
    }

    private void voidPayment(NetworkMessage.Voided gone, Context context) {
        AccountRow known = row.get();
        EdgeLog log = open(known);
        if (log.voidPayment(gone.payment(), gone.time(), gone.knownAt())) {
            row.set(new AccountRow(known.name(), log.save()));
        }
        if (!Addresses.account(gone.next()).equals(context.self())) {
            context.send(Addresses.account(gone.next()), gone);
        }
    }

    private EdgeLog open(AccountRow known) {
        return EdgeLog.open(known == null ? EdgeRow.EMPTY : known.edges(), store, limits);
    }
}
