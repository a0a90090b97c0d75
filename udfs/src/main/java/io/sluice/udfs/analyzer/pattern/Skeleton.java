package io.sluice.udfs.analyzer.pattern;

/**
 * What a hasty reader sees of a name: characters that look the same become one, separators vanish
 * (the idea of Unicode Technical Standard 39, section 4, for the few confusables that account names
 * and virtual payment addresses are written with).
 */
final class Skeleton {

    private static final String CONFUSABLE = "01i|5$!аеорсхуіο";
    private static final String PROTOTYPE = "olllsslaeopcxylo";

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

    private static void append(char c, StringBuilder seen) {
        int last = seen.length() - 1;
        if (c == 'n' && last >= 0 && seen.charAt(last) == 'r') {
            seen.setCharAt(last, 'm');
        } else if (c == 'v' && last >= 0 && seen.charAt(last) == 'v') {
            seen.setCharAt(last, 'w');
        } else {
            seen.append(c);
        }
    }

    private static char prototype(char c) {
        int at = CONFUSABLE.indexOf(c);
        return at < 0 ? c : PROTOTYPE.charAt(at);
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
