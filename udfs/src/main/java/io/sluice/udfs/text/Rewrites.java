package io.sluice.udfs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An ordered list of patterns with what replaces them. */
final class Rewrites {

    private record Rewrite(Pattern pattern, String replacement) {}

    private final List<Rewrite> rewrites = new ArrayList<>();

    private Rewrites() {}

    /**
     * @param patternsAndReplacements a pattern, its replacement, the next pattern, …
     */
    static Rewrites of(String... patternsAndReplacements) {
        Rewrites list = new Rewrites();
        for (int i = 0; i < patternsAndReplacements.length; i += 2) {
            Pattern pattern = Pattern.compile(patternsAndReplacements[i]);
            list.rewrites.add(new Rewrite(pattern, patternsAndReplacements[i + 1]));
        }
        return list;
    }

    /** Each of the patterns in turn is replaced wherever it occurs. */
    String applyAll(String text) {
        String result = text;
        for (Rewrite rewrite : rewrites) {
            result = rewrite.pattern.matcher(result).replaceAll(rewrite.replacement).strip();
        }
        return result;
    }

    /** Only the first pattern that occurs is replaced. */
    String applyFirst(String text) {
        for (Rewrite rewrite : rewrites) {
            var matcher = rewrite.pattern.matcher(text);
            if (matcher.find()) {
                return matcher.replaceFirst(rewrite.replacement).strip();
            }
        }
        return text;
    }
}
