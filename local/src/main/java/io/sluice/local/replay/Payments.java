package io.sluice.local.replay;

import io.sluice.workload.model.GeneratedPayment;
import java.util.Iterator;

/** A workload whose next payment can be looked at before it is taken. */
public final class Payments {

    private final Iterator<GeneratedPayment> workload;
    private GeneratedPayment next;

    /** The payments of a workload. */
    public Payments(Iterator<GeneratedPayment> workload) {
        this.workload = workload;
        advance();
    }

    /** Whether there is one before an event time. */
    public boolean hasNextBefore(long time) {
        return next != null && next.payment().timestamp() < time;
    }

    /** Takes the next one. */
    public GeneratedPayment take() {
        GeneratedPayment taken = next;
        advance();
        return taken;
    }

    private void advance() {
        next = workload.hasNext() ? workload.next() : null;
    }
}
