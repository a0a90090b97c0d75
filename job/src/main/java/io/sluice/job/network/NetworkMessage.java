package io.sluice.job.network;

import io.sluice.udfs.graph.Answer;
import io.sluice.udfs.graph.Direction;
import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.Question;

/** What accounts and searches tell each other. */
public sealed interface NetworkMessage {

    /**
     * To a search: a payment has come.
     *
     * @param payment between two accounts
     * @param sender name of who pays
     * @param recipient name of who is paid
     */
    record Start(NetworkPayment payment, String sender, String recipient)
            implements NetworkMessage {}

    /**
     * To an account: keep the payment. The sender's account hands it on to the recipient's, which
     * acknowledges for both; so at any time one message alone knows how far it is.
     *
     * @param payment between both
     * @param direction OUT at the sender's account, IN at the recipient's
     * @param sender name of who pays
     * @param recipient name of who is paid
     * @param searched whether an acknowledgement is wanted
     */
    record Store(
            NetworkPayment payment,
            Direction direction,
            String sender,
            String recipient,
            boolean searched)
            implements NetworkMessage {

        /** The name of the account that it is for. */
        String name() {
            return direction == Direction.OUT ? sender : recipient;
        }

        /** The same for the other account. */
        Store handedOn() {
            return new Store(payment, direction.opposite(), sender, recipient, searched);
        }
    }

    /** To a search: both accounts have the payment. */
    record Stored(NetworkPayment payment) implements NetworkMessage {}

    /** To an account: with whom did you deal? */
    record Ask(Errand errand, Question question) implements NetworkMessage {}

    /** To a search: with these. */
    record Told(Errand errand, Answer answer) implements NetworkMessage {}

    /** To an account of a cycle that was found: by what name is it known? */
    record Who(Errand errand, long node) implements NetworkMessage {}

    /** To a search: by this one. */
    record Named(Errand errand, long node, String name) implements NetworkMessage {}

    /**
     * To an account: no money moved after all. The sender's account hands it on to the recipient's,
     * so that it comes to neither before the payment.
     *
     * @param payment the payment's hash
     * @param next the recipient's account, or the account itself if it is that
     * @param time of the payment, epoch milliseconds
     * @param knownAt when that was known, epoch milliseconds
     */
    record Voided(long payment, long next, long time, long knownAt) implements NetworkMessage {}
}
