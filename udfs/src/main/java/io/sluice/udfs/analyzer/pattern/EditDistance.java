package io.sluice.udfs.analyzer.pattern;

/**
 * Edits between two names: a character put in, left out, changed, or swapped with its neighbour.
 */
final class EditDistance {

    private EditDistance() {}

    /** Whether at most so many edits lead from one to the other; cheap for one or two. */
    static boolean within(int edits, String one, String other) {
        return Math.abs(one.length() - other.length()) <= edits && within(edits, one, 0, other, 0);
    }

    private static boolean within(int edits, String one, int from, String other, int otherFrom) {
        int i = from;
        int j = otherFrom;
        while (i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j)) {
            i++;
            j++;
        }
        if (i == one.length() || j == other.length()) {
            return one.length() - i + other.length() - j <= edits;
        }
        if (edits == 0) {
            return false;
        }
        return within(edits - 1, one, i + 1, other, j + 1)
                || within(edits - 1, one, i + 1, other, j)
                || within(edits - 1, one, i, other, j + 1)
                || isSwap(one, i, other, j) && within(edits - 1, one, i + 2, other, j + 2);
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return i + 1 < one.length()
                && j + 1 < other.length()
                && one.charAt(i) == other.charAt(j + 1)
                && one.charAt(i + 1) == other.charAt(j);
    }
}
