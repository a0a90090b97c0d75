package io.sluice.udfs.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The payment facilitator or terminal brand before the merchant: "SQ *", "TST*", "PAYPAL *". */
final class MerchantFacilitator {

    private static final Pattern STARRED =
            Pattern.compile(
                    "^(?:TIKKIE |CLIP"
                        + " )?(?:SQ|TST|PAYPAL|ZETTLE_|IZETTLE|SUMUP|SHOPIFY|STRIPE|MOLLIE|KLARNA"
                        + "|PAYU|PAYTM|RAZORPAY|BILLDESK|CCAVENUE|PHONEPE|GPAY|MERCADOPAGO|PAGSEGURO"
                        + "|YOCO|PAYSTACK|FLUTTERWAVE|IYZICO|ALIPAY|WECHAT|VIPPS|SWISH|TWINT|ADYEN"
                        + "|PADDLE\\.NET|2CO\\.COM|WORLDPAY|SQUARE|TOAST|CLOVER|[A-Z0-9]{1,3})"
                        + "\\s?\\*+\\s*(?=\\S{2})");

    /** Three letters and a star that belong to the merchant itself. */
    private static final Pattern OWN =
            Pattern.compile("^(?:ATT|H&M|IBM|HP|BMW|UPS|DHL|KFC)\\s?\\*");

    private static final Pattern BARE = Pattern.compile("^(?:SP|DD) (?=\\p{L}{3})");
    private static final Pattern TRANSFER = Pattern.compile("^(PAYPAL) INST XFER.*$");

    private MerchantFacilitator() {}

    static String strip(String text) {
        if (OWN.matcher(text).find()) {
            return text;
        }
        Matcher starred = STARRED.matcher(text);
        String merchant = starred.find() ? text.substring(starred.end()) : text;
        return TRANSFER.matcher(BARE.matcher(merchant).replaceFirst("")).replaceFirst("$1");
    }
}
