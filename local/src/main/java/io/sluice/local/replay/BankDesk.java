package io.sluice.local.replay;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import io.sluice.job.ledger.FirstStanding;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.workload.bank.Bank;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.wire.TransactionJson;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Where the simulated bank meets the topics. For one thread. */
public final class BankDesk implements AutoCloseable {

    private record Sent(GeneratedPayment payment, long at) {}

    private final Bank bank;
    private final Clock clock;
    private final Feed feed;
    private final Tail decisions;
    private final Tail deadLetters;
    private final FirstStanding standing = new FirstStanding();
    private final TransactionJson json = new TransactionJson();
    private final Map<Identity, Sent> undecided = new HashMap<>();
    private DeskListener listener = DeskListener.NONE;
    private long decided;
    private long refused;

    /**
     * Opens it.
     *
     * @param clock of the broker
     */
    public BankDesk(KafkaSettings kafka, Bank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
        this.feed = new Feed(kafka);
        this.decisions = new Tail(kafka, kafka.topic(Topic.DECISIONS));
        this.deadLetters = new Tail(kafka, kafka.topic(Topic.DEAD_LETTERS));
    }

    /** From now on this one listens. */
    public void listen(DeskListener to) {
        listener = to;
    }

    /** Sends a payment; to be called in the order of event time. */
    public void send(GeneratedPayment payment) {
        tell(payment.payment().timestamp());
        bank.submitted(payment);
        undecided.put(payment.payment().identity(), new Sent(payment, clock.millis()));
        feed.payment(
                payment.payment().sender(),
                json.write(payment.payment()),
                payment.payment().timestamp());
        listener.sent(payment);
    }

    /** Tells what is known by this event time. */
    public void tell(long eventTime) {
        for (Outcome outcome : bank.knownBy(eventTime)) {
            feed.outcome(outcome, eventTime);
        }
    }

    /** Takes the decisions that came, and acts on them. */
    public void attend() {
        decisions.take().forEach(taken -> take(LedgerEntry.of(taken)));
        refused += deadLetters.take().size();
    }

    private void take(LedgerEntry entry) {
        if (!entry.isDecision()
                || !standing.stands(entry)
                || entry.revision() != Decision.BINDING) {
            return;
        }
        bank.decided(entry.identity(), entry.action());
        Sent sent = undecided.remove(entry.identity());
        if (sent != null) {
            decided++;
            listener.decided(sent.payment(), entry, entry.appendedAt() - sent.at());
        }
    }

    /** Payments that were neither decided nor refused. */
    public long waiting() {
        return undecided.size() - refused;
    }

    /** Payments sent. */
    public long payments() {
        return feed.payments();
    }

    /** Outcomes told. */
    public long outcomes() {
        return feed.outcomes();
    }

    /** Binding decisions. */
    public long decided() {
        return decided;
    }

    /** Dead letters. */
    public long deadLetters() {
        return refused;
    }

    /** Records of the ledger that don't stand. */
    public long superseded() {
        return standing.superseded();
    }

    @Override
    public void close() {
        feed.close();
        decisions.close();
        deadLetters.close();
    }
}
