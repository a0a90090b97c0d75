package io.sluice.training.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On ten synthetic typists with three timings each, some of whose repetitions are far off. */
class KeystrokeEvaluationTest {

    private static final int TYPISTS = 10;

    @TempDir private Path directory;

    @Test
    void readsTypistsInOrder() throws IOException {
        List<Typist> typists = KeystrokeFile.read(fixture());
        assertThat(typists).hasSize(TYPISTS);
        assertThat(typists.get(3).name()).isEqualTo("s003");
        assertThat(typists.get(3).repetitions()).hasSize(400);
        assertThat(typists.get(3).repetitions().get(0).names()).containsExactly("DD", "H", "UD");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        Path other = directory.resolve("other.gz");
        write(other, "a,b\n1,2\n");
        assertThatIOException().isThrownBy(() -> KeystrokeFile.read(other));
        Path malformed = directory.resolve("malformed.gz");
        write(malformed, "subject,sessionIndex,rep,H\ns1,1,1,fast\n");
        assertThatIOException().isThrownBy(() -> KeystrokeFile.read(malformed));
    }

    @Test
    void theDetectorBeatsScaledManhattan() throws IOException {
        List<Typist> typists = KeystrokeFile.read(fixture());
        Protocol protocol = Protocol.published(100);
        ErrorRates baseline = ErrorRates.of(protocol.run(typists, new ScaledManhattan()));
        ErrorRates people =
                ErrorRates.of(
                        protocol.run(typists, new ProfileMethod(Folds.detectors(typists, 200))));
        assertThat(people.meanEqualErrorRate()).isLessThan(baseline.meanEqualErrorRate());
        assertThat(people.falseAccepts()).isLessThan(baseline.falseAccepts());
    }

    @Test
    void printsARowForEachDetectorAndProfile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KeystrokeEvaluation.evaluate(
                fixture(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.matches("(scaled|owner|with).*0\\.\\d{4}.*"))
                .hasSize(3 * 5 + 3 + 2);
    }

    private Path fixture() throws IOException {
        StringBuilder csv = new StringBuilder("subject,sessionIndex,rep,H,UD,DD\n");
        Random random = new Random(42);
        for (int typist = 0; typist < TYPISTS; typist++) {
            double[] habits = {0.1 + 0.02 * typist, 0.4 - 0.03 * (typist * 7 % 10)};
            for (int repetition = 0; repetition < 400; repetition++) {
                double slip = random.nextInt(10) == 0 ? 2 * random.nextDouble() : 0;
                double hold = habits[0] + 0.01 * random.nextGaussian();
                double up = habits[1] + 0.02 * random.nextGaussian() + slip;
                csv.append(
                                "s%03d,%d,%d,"
                                        .formatted(
                                                typist, repetition / 50 + 1, repetition % 50 + 1))
                        .append(hold + "," + up + "," + (hold + up) + "\n");
            }
        }
        Path file = directory.resolve("typists.csv.gz");
        write(file, csv.toString());
        return file;
    }

    private static void write(Path file, String text) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)),
                        StandardCharsets.US_ASCII)) {
            writer.write(text);
        }
    }
}
