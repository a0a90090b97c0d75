package io.sluice.udfs.analyzer.pattern;

/** Names that no one reads to the end: addresses on a chain. */
final class ChainAddress {

    private static final int LEAST_LENGTH = 26;

    private ChainAddress() {}

    /** Whether it is long, with digits and without any separator. */
    static boolean is(String name) {
        if (name.length() < LEAST_LENGTH) {
            return false;
        }
        boolean digits = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            digits |= c >= '0' && c <= '9';
            if (c > 'z' || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return digits;
    }

    /** Whether two addresses are equal where wallets show them, without case. */
    static boolean sameEnds(String one, String other, int head, int tail) {
        int from = prefix(one);
        return from == prefix(other)
                && one.regionMatches(true, from, other, from, head)
                && one.regionMatches(true, one.length() - tail, other, other.length() - tail, tail);
    }

    private static int prefix(String address) {
        return address.startsWith("0x") || address.startsWith("0X") ? 2 : 0;
    }
}
