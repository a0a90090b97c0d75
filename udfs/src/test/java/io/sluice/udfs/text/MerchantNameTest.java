package io.sluice.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MerchantNameTest {

    private record Labelled(String descriptor, String name) {
        boolean isRight() {
            return MerchantName.clean(descriptor).equals(name);
        }
    }

    @Test
    void cleansTheDescriptorsTheRulesWereWrittenWith() throws IOException {
        assertAccuracy("tuning.psv", 0.95);
    }

    @Test
    void cleansDescriptorsTheRulesHadNotSeen() throws IOException {
        assertAccuracy("heldout.psv", 0.90);
    }

    private static void assertAccuracy(String file, double least) throws IOException {
        List<Labelled> labelled = read(file);
        List<Labelled> wrong = labelled.stream().filter(one -> !one.isRight()).toList();
        double accuracy = 1 - (double) wrong.size() / labelled.size();
        String misses = String.join("\n", wrong.stream().map(MerchantNameTest::describe).toList());
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d names right (%.1f %%)%n",
                file,
                labelled.size() - wrong.size(),
                labelled.size(),
                100 * accuracy);
        assertThat(accuracy).as(misses).isGreaterThanOrEqualTo(least);
    }

    private static String describe(Labelled one) {
        return one.descriptor()
                + " -> "
                + MerchantName.clean(one.descriptor())
                + " != "
                + one.name();
    }

    private static List<Labelled> read(String file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                MerchantNameTest.class.getResourceAsStream(file),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\\|"))
                    .map(row -> new Labelled(row[0], row[1]))
                    .toList();
        }
    }

    @Test
    void nothingInNothingOut() {
        assertThat(MerchantName.clean(null)).isNull();
        assertThat(MerchantName.clean(" \t ")).isEmpty();
    }

    @Test
    void keepsTheDescriptorRatherThanNothing() {
        assertThat(MerchantName.clean("***")).isEqualTo("***");
        assertThat(MerchantName.clean("SQ *")).isEqualTo("SQ");
        assertThat(MerchantName.clean("4711")).isEqualTo("4711");
    }

    @Property
    void anyTextGivesANameOnOneLine(@ForAll String text) {
        String name = MerchantName.clean(text);
        assertThat(name).doesNotContainPattern("\\p{Cc}").isEqualTo(name.strip());
        assertThat(name.isEmpty()).isEqualTo(MerchantName.clean(name).isEmpty());
    }
}
