package io.sluice.workload.random;

/** Random names. */
public final class Hex {

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();
    private static final int DIGITS_PER_DRAW = 16;

    private Hex() {}

    /** This many random hexadecimal digits, lower case. */
    public static String digits(Draw draw, int number) {
        StringBuilder text = new StringBuilder(number);
        while (text.length() < number) {
            append(draw.bits(), Math.min(DIGITS_PER_DRAW, number - text.length()), text);
        }
        return text.toString();
    }

    /** All 16 digits of a number. */
    public static String of(long number) {
        StringBuilder text = new StringBuilder(DIGITS_PER_DRAW);
        append(number, DIGITS_PER_DRAW, text);
        return text.toString();
    }

    private static void append(long bits, int digits, StringBuilder text) {
        for (int i = 0; i < digits; i++) {
            text.append(DIGITS[(int) (bits >>> (60 - 4 * i)) & 15]);
        }
    }
}
