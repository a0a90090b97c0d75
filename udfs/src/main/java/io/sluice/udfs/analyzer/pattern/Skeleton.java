package io.sluice.udfs.analyzer.pattern;

/**
 * What a hasty reader sees of a name: characters that look the same become one, separators vanish
 * (the idea of Unicode Technical Standard 39, section 4, for the few confusables that account names
 * and virtual payment addresses are written with).
 */
final class Skeleton {

    /** One character may go and one may come, each at most two bits. */
    static final int BITS_OF_AN_EDIT = 4;

    private Skeleton() {}

    /** The skeleton of a name. */
    static String of(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (!isSeparator(name, i)) {
                append(prototype(Character.toLowerCase(name.charAt(i))), seen);
            }
        }
        return seen.toString();
    }

    /** Wide letters become the pairs that look like them: the other way round is ambiguous. */
    private static void append(char c, StringBuilder seen) {
        switch (c) {
            case 'm' -> seen.append("rn");
            case 'w' -> seen.append("vv");
            default -> seen.append(c);
        }
    }

    /** Latin look-alikes first, then Cyrillic and Greek ones. */
    private static char prototype(char c) {
        return switch (c) {
            case '0', '\u043e', '\u03bf' -> 'o';
            case '1', 'i', '|', '!', '\u0456', '\u03b9' -> 'l';
            case '5', '$' -> 's';
            case '\u0430' -> 'a';
            case '\u0435' -> 'e';
            case '\u0440' -> 'p';
            case '\u0441' -> 'c';
            case '\u0445' -> 'x';
            case '\u0443' -> 'y';
            default -> c;
        };
    }

    /** Between two digits a separator tells numbers apart and stays. */
    private static boolean isSeparator(String name, int at) {
        char c = name.charAt(at);
        if (c != '.' && c != '_' && c != '-' && c != ' ') {
            return false;
        }
        return at == 0
                || at == name.length() - 1
                || !Character.isDigit(name.charAt(at - 1))
                || !Character.isDigit(name.charAt(at + 1));
    }

    /**
     * The set of characters that a name's skeleton is made of, as bits: equal for equal skeletons,
     * and at most {@value #BITS_OF_AN_EDIT} bits apart for each edit.
     */
    static long characters(String name) {
        long bits = 0;
        for (int i = 0; i < name.length(); i++) {
            bits |= bits(prototype(Character.toLowerCase(name.charAt(i))));
        }
        return bits;
    }

    private static long bits(char c) {
        return switch (c) {
            case '.', '_', '-', ' ' -> 0;
            case 'm' -> 1L << ('r' & 63) | 1L << ('n' & 63);
            case 'w' -> 1L << ('v' & 63);
            default -> 1L << (c & 63);
        };
    }

    /** How many letters a name has. */
    static int letters(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** Whether two names have the same digits in the same order. */
    static boolean sameDigits(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = nextDigit(one, i);
            j = nextDigit(other, j);
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (one.charAt(i++) != other.charAt(j++)) {
                return false;
            }
        }
    }

    private static int nextDigit(String name, int from) {
        int at = from;
        while (at < name.length() && !Character.isDigit(name.charAt(at))) {
            at++;
        }
        return at;
    }
}
