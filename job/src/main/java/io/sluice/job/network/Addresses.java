package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkPayment;
import org.apache.flink.statefun.sdk.Address;
import org.apache.flink.statefun.sdk.FunctionType;
import org.apache.flink.statefun.sdk.io.EgressIdentifier;

/** Who is where. Flink keys by the id alone, so a search lives beside its sender's account. */
final class Addresses {

    /** The accounts. */
    static final FunctionType ACCOUNT = new FunctionType("sluice", "account");

    /** The searches, all of one sender at one address. */
    static final FunctionType SEARCH = new FunctionType("sluice", "search");

    /** Where what was found leaves. */
    static final EgressIdentifier<GateInput> FOUND =
            new EgressIdentifier<>("sluice", "found", GateInput.class);

    private Addresses() {}

    static Address account(long node) {
        return new Address(ACCOUNT, Long.toString(node, Character.MAX_RADIX));
    }

    /** Where a question goes. */
    static Address of(NetworkMessage message) {
        return account(
                message instanceof NetworkMessage.Ask ask
                        ? ask.question().node()
                        : ((NetworkMessage.Who) message).node());
    }

    static Address search(NetworkPayment payment) {
        return new Address(SEARCH, Long.toString(payment.sender(), Character.MAX_RADIX));
    }
}
