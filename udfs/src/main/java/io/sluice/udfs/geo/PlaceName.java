package io.sluice.udfs.geo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of places as they compare: without case, accents, apostrophes and punctuation. */
public final class PlaceName {

    private static final Pattern DROPPED = Pattern.compile("[\\p{M}'’‘ʼ`.]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlaceName() {}

    /** The name in its comparable form: lower case, words parted by single spaces. */
    public static String fold(String name) {
        String decomposed = Normalizer.normalize(withoutStrokes(name), Normalizer.Form.NFKD);
        String bare = DROPPED.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(bare).replaceAll(" ").strip();
    }

    /** Letters that Unicode does not decompose, as people without them type them. */
    private static String withoutStrokes(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            switch (letter) {
                case 'ß' -> plain.append("ss");
                case 'æ', 'Æ' -> plain.append("ae");
                case 'œ', 'Œ' -> plain.append("oe");
                case 'ø', 'Ø' -> plain.append('o');
                case 'ł', 'Ł' -> plain.append('l');
                case 'đ', 'Đ' -> plain.append('d');
                case 'ı', 'İ' -> plain.append('i');
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }
}
