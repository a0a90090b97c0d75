package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.analyzer.Trade;
import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.PatternThresholds;
import io.sluice.udfs.policy.PatternThresholds.Poisoning;
import java.util.Arrays;

/**
 * The names of the counterparties that an account pays, least lately touched first, to hold new
 * ones against. Immutable.
 *
 * <p>An imitation of a name that is there never gets in, so that a second payment to it is as
 * suspicious as the first. State: one row per account in the sender room, read only for payments to
 * counterparties that are not established, written when {@link #worthTouching}; the room's idle
 * clean-up clears it.
 */
public final class LookalikeIndex {

    /** No names. */
    public static final LookalikeIndex EMPTY = new LookalikeIndex(new String[0]);

    /** Most names that are kept. */
    public static final int LIMIT = 32;

    private static final int LONGEST_NAME = 64;

    private final String[] names;

    /** An index of these, least lately touched first, not copied. */
    LookalikeIndex(String[] names) {
        this.names = names;
    }

    /** Whether judging a payment needs the index. */
    public static boolean worthReading(
            Transaction payment, Relation relation, PatternThresholds thresholds) {
        return payment.recipient() != null
                && !payment.kind().returnsMoney()
                && !Trade.isPurchase(payment)
                && !relation.isEstablished(thresholds);
    }

    /**
     * Whether {@link #with} should be called for a payment: on the 1st, 2nd, 4th, 8th … to a
     * counterparty, so that frequent ones stay at little cost. Nobody types in the name of a card
     * terminal.
     *
     * @param relation before the payment
     */
    public static boolean worthTouching(Transaction payment, Relation relation) {
        return payment.recipient() != null
                && payment.channel() != Channel.CARD
                && !payment.kind().returnsMoney()
                && Long.bitCount(relation.payments() + 1) == 1;
    }

    /** The index after a payment to this recipient; this very one if nothing changes. */
    public LookalikeIndex with(String recipient, Poisoning thresholds) {
        int known = indexOf(recipient);
        if (known >= 0 && known == names.length - 1 || recipient.length() > LONGEST_NAME) {
            return this;
        }
        if (known >= 0) {
            return replaced(known, recipient);
        }
        if (mostAlike(recipient, thresholds).likeness().compareTo(Likeness.CONFUSABLE) >= 0) {
            return this;
        }
        return names.length == LIMIT ? replaced(0, recipient) : replaced(-1, recipient);
    }

    /** Without the name at a place, if it is one, and with another at the end. */
    private LookalikeIndex replaced(int place, String recipient) {
        int dropped = place < 0 ? 0 : 1;
        String[] next = new String[names.length + 1 - dropped];
        System.arraycopy(names, 0, next, 0, Math.max(place, 0));
        int from = Math.max(place, 0) + dropped;
        System.arraycopy(names, from, next, Math.max(place, 0), names.length - from);
        next[next.length - 1] = recipient;
        return new LookalikeIndex(next);
    }

    /** The known name that a recipient imitates most. */
    public Lookalike mostAlike(String recipient, Poisoning thresholds) {
        if (indexOf(recipient) >= 0) {
            return Lookalike.NONE;
        }
        Lookalike most = Lookalike.NONE;
        for (String known : names) {
            Likeness likeness = Likeness.of(known, recipient, thresholds);
            if (likeness.compareTo(most.likeness()) > 0) {
                most = new Lookalike(likeness, known);
            }
        }
        return most;
    }

    private int indexOf(String recipient) {
        for (int i = names.length - 1; i >= 0; i--) {
            if (names[i].equalsIgnoreCase(recipient)) {
                return i;
            }
        }
        return -1;
    }

    /** How many names there are. */
    public int size() {
        return names.length;
    }

    /** A name by its place; 0 is the least lately touched. */
    String name(int place) {
        return names[place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LookalikeIndex that && Arrays.equals(names, that.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names);
    }

    @Override
    public String toString() {
        return "LookalikeIndex" + Arrays.toString(names);
    }

    /**
     * What a recipient imitates.
     *
     * @param likeness how much
     * @param known the name imitated, or null
     */
    public record Lookalike(Likeness likeness, String known) {

        /** Nothing. */
        public static final Lookalike NONE = new Lookalike(Likeness.NONE, null);
    }
}
