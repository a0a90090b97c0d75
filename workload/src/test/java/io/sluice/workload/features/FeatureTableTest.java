package io.sluice.workload.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Identity;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.Label;
import io.sluice.workload.model.Typology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureTableTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    @TempDir private Path directory;
    private Path file;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("features.csv.gz");
    }

    @Test
    void rowsReadBackAsTheyWere() throws IOException {
        Identity hostile = new Identity("a,\"b\"\n", "\"");
        List<FeatureRow> rows =
                List.of(
                        row(Label.genuine(new Identity("alice", "1")), OptionalLong.empty()),
                        row(Label.hardNegative(hostile, HardNegative.REFUND), OptionalLong.of(5)),
                        row(
                                Label.fraud(hostile, Typology.DUSTING, "dusting-1"),
                                OptionalLong.of(Long.MAX_VALUE)));
        try (FeatureTableWriter writer = FeatureTable.write(file, REGISTRY)) {
            for (FeatureRow row : rows) {
                writer.write(row);
            }
        }
        try (FeatureTableReader reader = FeatureTable.read(file, REGISTRY)) {
            for (FeatureRow row : rows) {
                assertThat(reader.next()).contains(row);
            }
            assertThat(reader.next()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void missingIsEmptyAndWholeNumbersHaveNoPoint() throws IOException {
        try (FeatureTableWriter writer = FeatureTable.write(file, REGISTRY)) {
            writer.write(row(Label.genuine(new Identity("alice", "1")), OptionalLong.empty()));
        }
        List<String> lines = unzipped(file).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith(
                        "sender,id,timestamp,received_at,amount_micros,fraud,episode,kind,known_at,"
                                + REGISTRY.names().get(0)
                                + ",");
        assertThat(lines.get(1)).startsWith("alice,1,1000,2000,-1,0,,,,12500000,,");
        assertThat(lines.get(1)).contains(",0.1,");
    }

    @Test
    void anotherRegistryIsRefused() throws IOException {
        FeatureTable.write(file, REGISTRY).close();
        FeatureRegistry other = new FeatureRegistry(List.of(60_000L));
        assertThatIOException()
                .isThrownBy(() -> FeatureTable.read(file, other))
                .withMessageContaining("is sender_count_5m, not ");
        try (FeatureTableWriter writer = FeatureTable.write(file, REGISTRY)) {
            FeatureRow row =
                    new FeatureRow(
                            Label.genuine(new Identity("a", "1")),
                            0,
                            0,
                            0,
                            OptionalLong.empty(),
                            FeatureVector.empty(other));
            assertThatThrownBy(() -> writer.write(row))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> FeatureTable.read(file, REGISTRY))
                .withMessage(file + ": no such file");
        Files.writeString(file, "sender,id");
        assertThatIOException()
                .isThrownBy(() -> FeatureTable.read(file, REGISTRY))
                .withMessage(file + ": not gzipped");
    }

    @Test
    void whatIsNoRowIsRefusedWithItsNumber() throws IOException {
        try (FeatureTableWriter writer = FeatureTable.write(file, REGISTRY)) {
            writer.write(row(Label.genuine(new Identity("alice", "1")), OptionalLong.empty()));
        }
        String good = unzipped(file);
        refused(good.replace("alice,1,1000", "alice,1,soon"), "record 2");
        refused(good.replace("-1,0,,", "-1,2,,"), "fraud is 2");
        refused(good + "short\n", "record 3: 1 fields");
        refused(good + "\"open", "a quote is not closed");
    }

    private void refused(String text, String message) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try (FeatureTableReader reader = FeatureTable.read(file, REGISTRY)) {
            assertThatIOException()
                    .isThrownBy(
                            () -> {
                                while (reader.next().isPresent()) {
                                    assertThat(message).isNotEmpty();
                                }
                            })
                    .withMessageContaining(message);
        }
    }

    private static String unzipped(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static FeatureRow row(Label label, OptionalLong knownAt) {
        FeatureVector features = FeatureVector.empty(REGISTRY);
        features.set(REGISTRY.index(Feature.AMOUNT), 12_500_000);
        features.set(REGISTRY.index(Feature.AMOUNT_Z), -1e300);
        features.set(REGISTRY.index(Feature.AMOUNT_RANK), 0.1);
        features.set(REGISTRY.index(Feature.HOUR_SHARE), 1.0 / 3);
        return new FeatureRow(label, 1_000, 2_000, -1, knownAt, features);
    }
}
