package io.sluice.training.keystroke;

import io.sluice.udfs.model.Biometrics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The gzipped form of the CMU benchmark data set: a header {@code subject,sessionIndex,rep,…}, then
 * one line for each repetition, in the order typed, with one timing in seconds per further column.
 */
final class KeystrokeFile {

    private static final int KEY_COLUMNS = 3;

    private KeystrokeFile() {}

    /**
     * Reads all typists, in the order of the file.
     *
     * @throws IOException if the file cannot be read or is of another form
     */
    static List<Typist> read(Path file) throws IOException {
        Map<String, List<Biometrics>> repetitions = new LinkedHashMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.US_ASCII))) {
            String header = reader.readLine();
            if (header == null || !header.startsWith("subject,sessionIndex,rep,")) {
                throw new IOException(file + " is no keystroke file: " + header);
            }
            Columns columns = Columns.of(header.split(",", -1));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                repetitions
                        .computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(columns.sample(cells));
            }
        }
        return repetitions.entrySet().stream()
                .map(entry -> new Typist(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Timings by ascending name, as a sample wants them. */
    private record Columns(List<String> names, int[] origins) {

        static Columns of(String[] header) {
            int[] origins =
                    IntStream.range(KEY_COLUMNS, header.length)
                            .boxed()
                            .sorted(Comparator.comparing(column -> header[column]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            return new Columns(
                    Arrays.stream(origins).mapToObj(column -> header[column]).toList(), origins);
        }

        Biometrics sample(String[] cells) throws IOException {
            List<Float> values = new ArrayList<>(origins.length);
            try {
                for (int origin : origins) {
                    values.add(Float.parseFloat(cells[origin]));
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
                throw new IOException("malformed line: " + String.join(",", cells), malformed);
            }
            return new Biometrics(names, values);
        }
    }
}
