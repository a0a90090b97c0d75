package io.sluice.job.network;

import io.sluice.job.config.NetworkMode;
import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.NodeIds;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.model.Transaction;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.statefun.flink.core.message.RoutableMessage;
import org.apache.flink.statefun.flink.core.message.RoutableMessageBuilder;
import org.apache.flink.statefun.sdk.Address;
import org.apache.flink.util.Collector;

/** Payments and outcomes to what searches and accounts are told of them. */
public final class Entrance implements FlatMapFunction<RoomInput, RoutableMessage> {

    private static final long serialVersionUID = 1L;

    private final NetworkMode mode;

    /** An entrance that is closed if the room is off. */
    public Entrance(NetworkMode mode) {
        this.mode = mode;
    }

    @Override
    public void flatMap(RoomInput input, Collector<RoutableMessage> out) {
        if (mode != NetworkMode.ON) {
            return;
        }
        if (input instanceof Assessment assessment) {
            start(assessment, out);
        } else if (input instanceof KnownOutcome known && known.outcome().kind().moneyless()) {
            tellVoid(known, out);
        }
    }

    private static void start(Assessment assessment, Collector<RoutableMessage> out) {
        if (NetworkPayments.isEdge(assessment.transaction())) {
            Transaction transaction = assessment.transaction();
            NetworkPayment payment = NetworkPayments.of(assessment);
            out.collect(
                    message(
                            Addresses.search(payment),
                            new NetworkMessage.Start(
                                    payment, transaction.sender(), transaction.recipient())));
        }
    }

    private static void tellVoid(KnownOutcome known, Collector<RoutableMessage> out) {
        NetworkMessage gone =
                new NetworkMessage.Voided(
                        NodeIds.payment(known.identity()),
                        NodeIds.account(known.recipientKey()),
                        known.paymentTime(),
                        known.outcome().knownAt());
        long sender = NodeIds.account(known.identity().sender());
        out.collect(message(Addresses.account(sender), gone));
    }

    private static RoutableMessage message(Address target, NetworkMessage message) {
        return RoutableMessageBuilder.builder()
                .withTargetAddress(target)
                .withMessageBody(message)
                .build();
    }
}
