package io.sluice.local;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.local.replay.DeskListener;
import io.sluice.workload.model.GeneratedPayment;

/** How much of the history has been sent. */
final class HistoryProgress implements DeskListener {

    private final DemoWorld world;
    private double share;

    HistoryProgress(DemoWorld world) {
        this.world = world;
    }

    @Override
    public void sent(GeneratedPayment payment) {
        share = world.history(payment.payment().timestamp());
    }

    @Override
    public void decided(GeneratedPayment payment, LedgerEntry decision, long millis) {}

    double share() {
        return share;
    }
}
