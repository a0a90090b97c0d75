package io.sluice.udfs.text;

import java.util.regex.Pattern;

/** The words with which a bank introduces or frames a booking, in several languages. */
final class MerchantBooking {

    private static final String DAY =
            "(?:\\d{4}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{2}[A-Z]{3})";

    private static final Rewrites LEAD_INS =
            Rewrites.of(
                    "^POS \\d{4,6}X+\\d{4} ",
                    "",
                    "^CHECK ?CARD(?: " + DAY + ")? ",
                    "",
                    "^(?:PURCHASE|PAYMENT) AUTHORI[SZ]ED ON " + DAY + " ",
                    "",
                    "^(?:(?:POS|EFTPOS|VISA|MASTERCARD|MAESTRO|DEBIT|CREDIT|CARD|RECURRING|CONTACTLESS|ONLINE)"
                        + " )+(?:PURCHASE|PAYMENT|DEBIT|WITHDRAWAL|TRANSACTION|SALE)(?: TO)?(?:"
                        + " CARD)?(?: -)?(?: "
                            + DAY
                            + ")?(?: -)? ",
                    "",
                    "^(?:KARTENZAHLUNG|LASTSCHRIFT|BANCONTACT|PINBETALING|KORTK[OÖ]P) ",
                    "",
                    "^CARTE " + DAY + " ",
                    "",
                    "^(?:PAIEMENT|ACHAT)(?: PAR)? (?:CB|CARTE)(?: X?\\d{4})? ",
                    "",
                    "^CB (?=.* FACT \\d{6})",
                    "",
                    "^(?:COMPRA|PAGO|PAGAMENTO)(?: (?:EN|CON|COM|CART[AÃ]O|TARJETA|POS|CARTA))* ",
                    "",
                    "^M-PESA ",
                    "");

    private static final Rewrites FRAMES =
            Rewrites.of(
                    "^([^/]+)//.*$",
                    "$1",
                    ",?\\s?\\d+[.,]\\d{2} (?:GBP|EUR|USD)\\b.*$",
                    "",
                    " CARD \\d{4}$",
                    "",
                    " CB\\*\\S*",
                    "",
                    " FACT \\d{6}\\b",
                    "");

    private static final Pattern UPI = Pattern.compile("^UPI[-/].*");
    private static final Pattern UPI_NAME = Pattern.compile(".*[A-Z]{3}.*");
    private static final Pattern UPI_KIND = Pattern.compile("UPI|P2[AMP]|\\d+|PAYMENT");

    private MerchantBooking() {}

    static String strip(String text) {
        return UPI.matcher(text).matches()
                ? upiPayee(text)
                : FRAMES.applyAll(LEAD_INS.applyAll(text));
    }

    /** The first part that can be a name; the payee comes before its address, bank and remark. */
    private static String upiPayee(String text) {
        for (String part : text.split("[-/]", -1)) {
            if (UPI_NAME.matcher(part).matches() && !UPI_KIND.matcher(part).matches()) {
                return part.strip();
            }
        }
        return text;
    }
}
