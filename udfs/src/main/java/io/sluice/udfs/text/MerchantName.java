package io.sluice.udfs.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The merchant's name inside a card, UPI or bank statement descriptor.
 *
 * <p>A descriptor is the name with what acquirers and banks put around it: the kind of booking, the
 * payment facilitator ("SQ *"), store numbers, telephone numbers, web addresses, dates, approval
 * codes, and city, state and country. These go, step by step from the outside in; the name stays in
 * upper case. Names are not looked up: what is left is what the descriptor says, so that two
 * descriptors of one merchant mostly give one name, not its registered one.
 */
public final class MerchantName {

    /** ISO 8583 allows 40 characters and banks add their own; what is longer is cut. */
    private static final int LONGEST = 512;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}']+$");

    private MerchantName() {}

    /**
     * The cleaned name.
     *
     * @param descriptor as received, or null
     * @return upper case, single spaces; the tidied descriptor where nothing would be left; null
     *     for null, empty for blank
     */
    public static String clean(String descriptor) {
        if (descriptor == null) {
            return null;
        }
        String whole = tidied(descriptor.substring(0, Math.min(descriptor.length(), LONGEST)));
        String booked = MerchantBooking.strip(whole);
        String named = MerchantBrand.expand(MerchantFacilitator.strip(booked));
        String quiet = DescriptorNoise.strip(named);
        String placed = PlaceTail.strip(quiet);
        String name = edged(LegalForm.strip(placed));
        return name.isEmpty() ? whole : name;
    }

    private static String tidied(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(compatible).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    private static String edged(String text) {
        return EDGES.matcher(text).replaceAll("").strip();
    }
}
