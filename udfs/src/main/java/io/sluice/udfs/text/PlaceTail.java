package io.sluice.udfs.text;

import io.sluice.udfs.geo.PlaceName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** City, state and country at the end of a descriptor. */
final class PlaceTail {

    private static final int LONGEST_CITY_WORDS = 4;
    private static final int CUT_CITY_LENGTH = 13;

    /** Outward half of a British postcode, or a French "CEDEX". */
    private static final Pattern POSTAL = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?|CEDEX");

    private PlaceTail() {}

    static String strip(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        dropMarks(words);
        List<String> countries = dropRegion(words);
        boolean city = dropCity(words, countries);
        if (city) {
            dropCountryOfCity(words, countries);
        }
        if (city && countries.isEmpty()) {
            dropMarks(words);
        }
        int number = words.indexOf(DescriptorNoise.MARK);
        if (!city && !countries.isEmpty() && number > 0) {
            words.subList(number, words.size()).clear();
        }
        words.removeIf(DescriptorNoise.MARK::equals);
        return String.join(" ", words);
    }

    private static void dropMarks(List<String> words) {
        while (words.size() > 1 && isMarkOrPostal(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
    }

    private static boolean isMarkOrPostal(String word) {
        return word.equals(DescriptorNoise.MARK) || POSTAL.matcher(word).matches();
    }

    /** "LIDL GB LONDON GB": the national company of a chain. */
    private static void dropCountryOfCity(List<String> words, List<String> countries) {
        if (words.size() > 1 && countries.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
    }

    /** Drops country and state codes from the end; gives the countries that they may mean. */
    private static List<String> dropRegion(List<String> words) {
        List<String> countries = List.of();
        for (int codes = 0; codes < 2 && words.size() > 1; codes++) {
            String last = words.get(words.size() - 1);
            List<String> meant = RegionCode.countries(last);
            boolean agrees = countries.isEmpty() || meant.stream().anyMatch(countries::contains);
            if (meant.isEmpty() || !agrees || isWord(last, words, meant)) {
                break;
            }
            words.remove(words.size() - 1);
            dropMarks(words);
            countries = meant;
        }
        return countries;
    }

    /** "AND", "CAN" are countries only after a city of theirs. */
    private static boolean isWord(String code, List<String> words, List<String> countries) {
        if (!RegionCode.isEnglishWord(code)) {
            return false;
        }
        List<String> before = words.subList(0, words.size() - 1);
        List<String> state = RegionCode.countries(before.get(before.size() - 1));
        return cityWords(before, countries) == 0 && state.stream().noneMatch(countries::contains);
    }

    private static boolean dropCity(List<String> words, List<String> countries) {
        int length = cityWords(words, countries);
        words.subList(words.size() - length, words.size()).clear();
        dropMarks(words);
        return length > 0;
    }

    /** How many words at the end name a city, leaving at least one word; 0 if none do. */
    private static int cityWords(List<String> words, List<String> countries) {
        for (int n = Math.min(LONGEST_CITY_WORDS, words.size() - 1); n > 0; n--) {
            String written = String.join(" ", words.subList(words.size() - n, words.size()));
            if (isCity(written, countries)) {
                return n;
            }
        }
        return 0;
    }

    private static boolean isCity(String written, List<String> countries) {
        Localities localities = Localities.bundled();
        String folded = PlaceName.fold(written);
        if (countries.isEmpty()) {
            return localities.hasLarge(folded);
        }
        boolean cut = written.length() == CUT_CITY_LENGTH;
        return countries.stream()
                .anyMatch(
                        country ->
                                localities.has(country, folded)
                                        || cut && localities.hasCut(country, folded));
    }
}
