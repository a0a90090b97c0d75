package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Trade;
import io.sluice.udfs.analyzer.pattern.Inflow.Nature;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionKind;
import io.sluice.udfs.policy.ListKind;
import java.util.Arrays;
import java.util.Set;

/**
 * The latest receipts of an account, in order of event time. Immutable.
 *
 * <p>When it is full the oldest one goes; dust never holds more than {@value #DUST_LIMIT} places,
 * so that a flood of it cannot push out money. State: one row per account in the sender room,
 * replaced by each receipt; the room's idle clean-up clears it.
 */
public final class ReceiptRing {

    /** No receipts. */
    public static final ReceiptRing EMPTY = new ReceiptRing(new Inflow[0], Long.MIN_VALUE);

    /** Most receipts that are kept. */
    public static final int LIMIT = 32;

    private static final int DUST_LIMIT = 8;

    private final Inflow[] inflows;
    private final long droppedUntil;

    /** A ring of these, in order of time, not copied. */
    ReceiptRing(Inflow[] inflows, long droppedUntil) {
        this.inflows = inflows;
        this.droppedUntil = droppedUntil;
    }

    /**
     * The ring after the recipient's copy of a payment.
     *
     * @param payment that was received
     * @param micros its value in the reference currency, or NO_RATE
     * @param payerKinds what the payer is listed as
     * @param dustMicros greatest amount that is dust
     * @return this very ring if nothing changes: a repeat, money given back, a mere hold
     */
    public ReceiptRing receive(
            Transaction payment, long micros, Set<ListKind> payerKinds, long dustMicros) {
        if (payment.kind().returnsMoney() || payment.kind() == TransactionKind.PREAUTH) {
            return this;
        }
        return with(
                new Inflow(
                        payment.timestamp(),
                        Math.max(micros, 0),
                        Hashes.hash64(payment.sender()),
                        identityHash(payment.identity()),
                        OnChain.of(payment.chain()),
                        nature(micros, payerKinds, dustMicros)));
    }

    private static Nature nature(long micros, Set<ListKind> payerKinds, long dustMicros) {
        if (Trade.handlesMany(payerKinds)) {
            return Nature.INCOME;
        }
        return micros >= 0 && micros <= dustMicros ? Nature.DUST : Nature.ORDINARY;
    }

    private static long identityHash(Identity identity) {
        return Hashes.hash64(identity.sender().length() + ":" + identity.sender() + identity.id());
    }

    /** The ring with one more receipt; this very ring if it is a repeat. */
    ReceiptRing with(Inflow next) {
        for (Inflow known : inflows) {
            if (known.identity() == next.identity()) {
                return this;
            }
        }
        Inflow[] all = inserted(next);
        return all.length <= LIMIT ? new ReceiptRing(all, droppedUntil) : withoutOne(all);
    }

    private Inflow[] inserted(Inflow next) {
        Inflow[] all = new Inflow[inflows.length + 1];
        int at = inflows.length;
        while (at > 0 && inflows[at - 1].time() > next.time()) {
            at--;
        }
        System.arraycopy(inflows, 0, all, 0, at);
        all[at] = next;
        System.arraycopy(inflows, at, all, at + 1, inflows.length - at);
        return all;
    }

    private ReceiptRing withoutOne(Inflow[] all) {
        int victim = victim(all);
        Inflow[] kept = new Inflow[all.length - 1];
        System.arraycopy(all, 0, kept, 0, victim);
        System.arraycopy(all, victim + 1, kept, victim, kept.length - victim);
        return new ReceiptRing(kept, Math.max(droppedUntil, all[victim].time()));
    }

    private static int victim(Inflow[] all) {
        int dust = 0;
        int oldestDust = 0;
        for (int i = all.length - 1; i >= 0; i--) {
            if (all[i].nature() == Nature.DUST) {
                dust++;
                oldestDust = i;
            }
        }
        return dust > DUST_LIMIT ? oldestDust : 0;
    }

    /** How many receipts there are. */
    public int size() {
        return inflows.length;
    }

    /** A receipt by its position; 0 is the oldest. */
    public Inflow get(int position) {
        return inflows[position];
    }

    /** Whether a receipt in {@code (now − millis, now]} may have been left out. */
    public boolean truncated(long millis, long now) {
        return droppedUntil > now - millis;
    }

    /** The greatest time of a receipt that was left out, or the least number there is. */
    long droppedUntil() {
        return droppedUntil;
    }

    /** Whether the account received dust from a counterparty at or before a time. */
    boolean dustedBy(long counterparty, long now) {
        for (Inflow inflow : inflows) {
            if (inflow.nature() == Nature.DUST
                    && inflow.counterparty() == counterparty
                    && inflow.time() <= now) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptRing that
                && droppedUntil == that.droppedUntil
                && Arrays.equals(inflows, that.inflows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inflows);
    }

    @Override
    public String toString() {
        return "ReceiptRing" + Arrays.toString(inflows);
    }
}
