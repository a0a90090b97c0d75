package io.sluice.udfs.analyzer.pattern;

import io.sluice.udfs.policy.PatternThresholds.Poisoning;

/** How much one recipient's name imitates another's, from not at all to most. */
public enum Likeness {
    /** The same, or different enough. */
    NONE,
    /** A letter or two differ, as can happen among honest names. */
    EDITED,
    /** Different characters that a reader takes for the same. */
    CONFUSABLE,
    /** Chain addresses with the same head and tail, all that wallets show. */
    ADDRESS;

    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_FOR_ONE_EDIT = 6;
    private static final int LEAST_FOR_TWO_EDITS = 12;
    private static final int MOST_EDITS = 2;

    /** How much two names look alike; NONE if they are equal. */
    public static Likeness of(String one, String other, Poisoning thresholds) {
        if (one.equalsIgnoreCase(other)) {
            return NONE;
        }
        if (ChainAddress.is(one) && ChainAddress.is(other)) {
            return ChainAddress.sameEnds(one, other, thresholds.head(), thresholds.tail())
                    ? ADDRESS
                    : NONE;
        }
        long apart = Skeleton.characters(one) ^ Skeleton.characters(other);
        if (Long.bitCount(apart) > MOST_EDITS * Skeleton.BITS_OF_AN_EDIT) {
            return NONE;
        }
        int letters = Math.min(Skeleton.letters(one), Skeleton.letters(other));
        if (letters < LEAST_LETTERS) {
            return NONE;
        }
        if (apart == 0 && Skeleton.of(one).equals(Skeleton.of(other))) {
            return CONFUSABLE;
        }
        return edited(one, other, letters) ? EDITED : NONE;
    }

    /** Names that differ in digits are numbered, not imitated. */
    private static boolean edited(String one, String other, int letters) {
        if (letters < LEAST_FOR_ONE_EDIT || !Skeleton.sameDigits(one, other)) {
            return false;
        }
        return EditDistance.within(letters < LEAST_FOR_TWO_EDITS ? 1 : MOST_EDITS, one, other);
    }
}
