package io.sluice.udfs.model;

import java.util.Locale;

/** What text of a message may look like. */
final class TextRules {

    /** Longest id or account, in UTF-16 units. */
    static final int LONG = 256;

    /** Longest other text, in UTF-16 units. */
    static final int SHORT = 128;

    private static final int ADDRESS_LENGTH = 42;

    private TextRules() {}

    /** What is wrong with a text, or null. */
    static String problem(String text, int most) {
        if (text.length() > most) {
            return "is longer than " + most + " characters";
        }
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isISOControl(next)) {
                return "has a control character";
            }
            if (Character.isSurrogate(next)) {
                if (!pair(text, i)) {
                    return "has half a character";
                }
                i++;
            }
        }
        return null;
    }

    private static boolean pair(String text, int at) {
        return at + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** The text in lower case if it is the address of an account on a chain (EIP-55). */
    static String foldAddress(String text) {
        if (text.length() != ADDRESS_LENGTH || text.charAt(0) != '0') {
            return text;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        return folded.charAt(1) == 'x' && hexadecimal(folded, 2) ? folded : text;
    }

    private static boolean hexadecimal(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
