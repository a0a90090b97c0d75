package io.sluice.udfs.model;

/** Reads numbers without throwing. */
final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    /** The finite number that a text says; NaN if it says none. */
    static double finite(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The whole number within a range that a text says, or null if it says none. */
    static Long whole(String text, long least, long most) {
        if (text.length() > LONGEST / 2) {
            return null;
        }
        try {
            long value = Long.parseLong(text);
            return value >= least && value <= most ? Long.valueOf(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
