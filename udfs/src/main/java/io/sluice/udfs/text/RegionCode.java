package io.sluice.udfs.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Codes of countries (ISO 3166) and of the states that descriptors name. */
final class RegionCode {

    private static final Map<String, List<String>> COUNTRIES = countries();

    private static final Set<String> ENGLISH_WORDS =
            Set.of(
                    "AND", "ARM", "BEN", "CAN", "COD", "CUB", "GIN", "GUM", "JAM", "MAC", "MAR",
                    "PAN", "PER", "TON", "VAT", "SUR", "COM", "GAB", "MAN", "BAR", "LIE", "CO",
                    "LA", "NO", "IT", "ME", "SO", "TO");

    private RegionCode() {}

    /** The countries (alpha-2) that a code of a country or state may mean; empty if it is none. */
    static List<String> countries(String code) {
        return COUNTRIES.getOrDefault(code, List.of());
    }

    /** Whether the code also is a word with which a name may end. */
    static boolean isEnglishWord(String code) {
        return ENGLISH_WORDS.contains(code);
    }

    private static Map<String, List<String>> countries() {
        Map<String, List<String>> meanings = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            put(meanings, country, country);
            put(meanings, new Locale("", country).getISO3Country(), country);
        }
        put(meanings, "UK", "GB");
        states(
                meanings,
                "US",
                "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT"
                        + " NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI"
                        + " WY");
        states(meanings, "CA", "AB BC MB NB NL NS NT NU ON PE QC SK YT");
        states(meanings, "AU", "NSW VIC QLD SA WA TAS ACT NT");
        return Map.copyOf(meanings);
    }

    private static void states(Map<String, List<String>> meanings, String country, String states) {
        for (String state : states.split(" ")) {
            put(meanings, state, country);
        }
    }

    private static void put(Map<String, List<String>> meanings, String code, String country) {
        meanings.computeIfAbsent(code, c -> new ArrayList<>()).add(country);
    }
}
