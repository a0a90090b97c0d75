package io.sluice.local.replay;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.workload.model.GeneratedPayment;

/** Learns what passes over the bank's desk. */
public interface DeskListener {

    /** Lets everything pass. */
    DeskListener NONE =
            new DeskListener() {
                @Override
                public void sent(GeneratedPayment payment) {}

                @Override
                public void decided(GeneratedPayment payment, LedgerEntry decision, long millis) {}
            };

    /** A payment was sent. */
    void sent(GeneratedPayment payment);

    /**
     * Its binding decision is in the ledger.
     *
     * @param millis from sending the payment to appending the decision
     */
    void decided(GeneratedPayment payment, LedgerEntry decision, long millis);
}
