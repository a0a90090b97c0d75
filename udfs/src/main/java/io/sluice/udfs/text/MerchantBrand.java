package io.sluice.udfs.text;

/** Large merchants that write themselves in several contracted ways, and what they sell. */
final class MerchantBrand {

    private static final Rewrites BRANDS =
            Rewrites.of(
                    "^(?:AMZN|AMAZON) PRIME VIDEO\\b\\S*",
                    "AMAZON PRIME VIDEO",
                    "^(?:AMZN|AMAZON) PRIME\\b\\S*",
                    "AMAZON PRIME",
                    "^AMZN\\b(?: (?:MKTP|MKTPLACE)\\b)?(?: [A-Z]{2}\\b)?(?:\\*\\S*)?",
                    "AMAZON",
                    "^AMAZON(?:\\.[A-Z]{2,3})+(?:\\*\\S*)?|^AMAZON (?:CO|MKTPL?|MARKETPLACE)\\b(?:"
                            + " [A-Z]{2}\\b)?(?:\\*\\S*)?",
                    "AMAZON",
                    "^(?:WM|WAL-?MART) (?:SUPERCENTER|SUPERCTR)|^WAL-?MART(?:\\.COM)?",
                    "WALMART",
                    "^WHOLEFDS(?: MKT)?",
                    "WHOLE FOODS",
                    "^UBER \\*?\\s?EATS",
                    "UBER EATS",
                    "^UBER\\s?\\*+\\s?(?:TRIP|RIDE)?",
                    "UBER ",
                    "^LYFT\\s?\\*.*",
                    "LYFT",
                    "^FACEBK\\s?\\*?\\s?",
                    "FACEBOOK ",
                    "^MSFT\\s?\\*?\\s?",
                    "MICROSOFT ",
                    "^VZWRLSS\\b.*",
                    "VERIZON",
                    "^ATT\\s?\\*.*",
                    "AT&T",
                    "^APPLE\\.COM/BILL",
                    "APPLE",
                    "^CVS/PHARMACY",
                    "CVS PHARMACY",
                    "^SAINSBURYS S/MKTS",
                    "SAINSBURYS",
                    "^(CAREEM|GRAB|BOLT)\\s?\\*\\s?(?:RIDE|TRIP)",
                    "$1");

    private MerchantBrand() {}

    static String expand(String text) {
        return BRANDS.applyFirst(text);
    }
}
