package io.sluice.udfs.account;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.ReasonCode;
import java.util.Comparator;

/**
 * Something found of an account.
 *
 * @param strength 1 to 100
 * @param time of the payment in which it was found, epoch milliseconds
 * @param cause what was found
 * @param payment in which it was found
 */
public record Charge(int strength, long time, ReasonCode cause, Identity payment) {

    private static final Comparator<Charge> TIES =
            Comparator.comparingLong(Charge::time)
                    .thenComparing(Charge::cause)
                    .thenComparing(charge -> charge.payment().sender())
                    .thenComparing(charge -> charge.payment().id());

    /** Checks the range. */
    public Charge {
        if (strength < 1 || strength > 100) {
            throw new IllegalArgumentException("a charge of strength " + strength);
        }
    }

    /**
     * What is left of it.
     *
     * @param now epoch milliseconds; before the payment's time nothing has faded yet
     * @param halfLife milliseconds in which half of it fades
     */
    public double remaining(long now, long halfLife) {
        return strength * Math.pow(2, -Math.max(0, now - time) / (double) halfLife);
    }

    /**
     * Of two charges the one of which more remains. As both fade at the same rate, that is the same
     * one at every time after both.
     */
    static Charge standing(Charge one, Charge other, long halfLife) {
        int order = Double.compare(lead(one, halfLife), lead(other, halfLife));
        return order > 0 || order == 0 && TIES.compare(one, other) >= 0 ? one : other;
    }

    /** The stronger of two charges, however long ago. */
    static Charge stronger(Charge one, Charge other) {
        int order = Integer.compare(one.strength, other.strength);
        return order > 0 || order == 0 && TIES.compare(one, other) >= 0 ? one : other;
    }

    /** Logarithm of what remains at a fixed time, in half-lives. */
    private static double lead(Charge charge, long halfLife) {
        return Math.log(charge.strength) / Math.log(2) + charge.time / (double) halfLife;
    }
}
