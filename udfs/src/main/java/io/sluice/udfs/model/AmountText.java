package io.sluice.udfs.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads decimal amounts. */
final class AmountText {

    /** Digits before the point that any money has: the supply of the largest token, and room. */
    private static final int MOST_WHOLE_DIGITS = 30;

    /** Digits behind the point that any money has: those of most tokens. */
    private static final int MOST_DECIMALS = 18;

    private static final int MICROS_DECIMALS = 6;
    private static final int LONGEST = 80;
    private static final BigDecimal MOST_MICROS = BigDecimal.valueOf(Long.MAX_VALUE);

    private AmountText() {}

    /** The decimal number, normalised; null, with the reason refused, if it is no amount. */
    static BigDecimal parse(String text, FieldReader<?> reader) {
        if (text.length() > LONGEST) {
            reader.refuse(
                    RejectReason.AMOUNT_OVERFLOW, "amount is longer than " + LONGEST + " digits");
            return null;
        }
        BigDecimal value = decimal(text);
        if (value == null) {
            reader.refuse(
                    RejectReason.INVALID_AMOUNT,
                    "amount " + FieldReader.shown(text) + " is no decimal number");
            return null;
        }
        if (value.signum() < 0) {
            reader.refuse(RejectReason.NEGATIVE_AMOUNT, "amount is below zero");
            return null;
        }
        if ((long) value.precision() - value.scale() > MOST_WHOLE_DIGITS
                || value.scale() > MOST_DECIMALS) {
            reader.refuse(
                    RejectReason.AMOUNT_OVERFLOW,
                    "amount has more than 30 digits before or 18 behind the point");
            return null;
        }
        return value;
    }

    private static BigDecimal decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** Millionths, rounded half to even, saturating. */
    static long micros(BigDecimal value) {
        BigDecimal micros =
                value.movePointRight(MICROS_DECIMALS).setScale(0, RoundingMode.HALF_EVEN);
        return micros.compareTo(MOST_MICROS) >= 0 ? Long.MAX_VALUE : micros.longValue();
    }
}
