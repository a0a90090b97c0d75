package io.sluice.udfs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses, telephone numbers, dates, store numbers and codes inside a descriptor. Where a
 * number was, {@link #MARK} stays: what follows a store number is often a place.
 */
final class DescriptorNoise {

    /** Stands for a number that was taken out. */
    static final String MARK = "\u0001";

    private static final Pattern WEB =
            Pattern.compile(
                    "(?:HTTPS?:?/*)?(?:[A-Z0-9-]+\\.)*?([A-Z0-9-]{2,})"
                        + "(?:\\.(?:CO|COM|GOV|ORG|NET)\\.[A-Z]{2}|\\.(?:COM?|NET|ORG|INFO|APP|[A-Z]{2}))"
                        + "(?:/\\S*|\\*\\S*)?");

    private static final Rewrites NUMBERS =
            Rewrites.of(
                    "\\S+@\\S+",
                    " ",
                    "\\bG\\.CO/\\S*|\\bHTTPS?\\S*|\\bWWW\\.\\S*$",
                    " ",
                    "\\b\\d{4}-\\d{2}-\\d{2}T?\\S*|\\b\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\b(?!\\S)|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b",
                    " ",
                    "\\(?\\+?\\d{3,5}\\)?[- .]\\d{3,4}[- .]?\\d{3,4}(?!\\S)",
                    " ",
                    " ?\\bSTORES?(?: (?:NO\\.?|NR\\.?|#|-))?"
                            + " ?#?\\d+\\b|\\b(?:NO\\.?|NR\\.?|SUC\\.?) ?#?\\d+\\S*",
                    " " + MARK + " ",
                    "#\\s?\\d+\\S*(?: Q[A-Z0-9]{2}\\b)?",
                    " " + MARK + " ",
                    "(?<=\\p{L}{2})[-/]\\d{2,}\\b(?:(?<=/\\d{1,6}).*$)?",
                    " " + MARK + " ");

    /** Brands whose number is their name. */
    private static final Pattern NUMBERED_BRAND =
            Pattern.compile("^(?:REMA 1000|FOREVER 21|MOTEL 6|SUPER 8|PIER 1|STUDIO 54)\\b.*");

    private static final Pattern NUMBER = Pattern.compile("[#+(]*\\d[\\d.,*)-]+");
    private static final Pattern CODE =
            Pattern.compile("(?=\\D*\\d\\D*\\d)[\\p{L}\\d*-]{3,}|[A-Z]\\.\\d+");

    private DescriptorNoise() {}

    static String strip(String text) {
        if (NUMBERED_BRAND.matcher(text).matches()) {
            return text;
        }
        List<String> words = new ArrayList<>();
        for (String word : parted(NUMBERS.applyAll(firstWebAddressNamed(text))).split("\\s+")) {
            if (!isWebAddress(word) || words.isEmpty()) {
                List.of(word.split("/(?=\\p{L}{3})")).forEach(part -> keep(part, words));
            }
        }
        return String.join(" ", words);
    }

    /** A descriptor that begins with a web address has its name in there. */
    private static String firstWebAddressNamed(String text) {
        int end = text.indexOf(' ');
        String first = end < 0 ? text : text.substring(0, end);
        Matcher web = WEB.matcher(first);
        return web.matches() ? web.group(1) + text.substring(first.length()) : text;
    }

    private static String parted(String text) {
        return text.replaceAll("\\s?\\*\\s?", " * ").replaceAll("[,_]| - ", " ");
    }

    private static boolean isWebAddress(String word) {
        return WEB.matcher(word).matches();
    }

    private static void keep(String word, List<String> words) {
        boolean first = words.isEmpty();
        boolean repeated = !first && words.get(words.size() - 1).equals(word);
        if (word.equals("*") || word.isEmpty() || repeated) {
            return;
        }
        if (first) {
            words.add(word);
        } else if (NUMBER.matcher(word).matches() || CODE.matcher(word).matches()) {
            words.add(MARK);
        } else {
            words.add(word);
        }
    }
}
