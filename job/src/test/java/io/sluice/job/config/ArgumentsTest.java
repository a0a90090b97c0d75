package io.sluice.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @TempDir private Path folder;

    @Test
    void readsNestedAndFlatKeysAndLists() throws IOException {
        Path file =
                file(
                        """
                        topic:
                          transactions: payments
                        topic.outcomes: fates
                        ingest:
                          tokens: [AAAA, BBBB]
                        judge.policy:
                        runtime.parallelism: 2
                        """);
        Settings settings = Settings.of(Arguments.parse("--config", file.toString()));

        assertThat(settings.kafka().topic(Topic.TRANSACTIONS)).isEqualTo("payments");
        assertThat(settings.kafka().topic(Topic.OUTCOMES)).isEqualTo("fates");
        assertThat(settings.ingest().tokens()).containsExactlyInAnyOrder("AAAA", "BBBB");
        assertThat(settings.judge().policyFile()).isNull();
        assertThat(settings.runtime().parallelism()).isEqualTo(2);
    }

    @Test
    void letsArgumentsOverrideTheFile() throws IOException {
        Path file = file("source.group: from-file\n");
        Given read =
                Arguments.parse("--source.group", "from-arguments", "--config", file.toString());

        assertThat(read.options().get(SourceOptions.GROUP)).isEqualTo("from-arguments");
        assertThat(read.arguments()).containsExactly(SourceOptions.GROUP.key());
    }

    @Test
    void readsTheTextOfAFileThatIsElsewhere() {
        Given read =
                Arguments.parse(
                        "--config-yaml", "source:\n  group: from-text\nruntime.parallelism: 2\n");

        assertThat(read.options().get(SourceOptions.GROUP)).isEqualTo("from-text");
        assertThat(read.arguments()).isEmpty();
        assertThatThrownBy(() -> Arguments.parse("--config-yaml", "sauce: x"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage(
                        "the configuration: unknown option 'sauce'; docs/configuration.md has all");
    }

    @Test
    void acceptsAnEmptyFile() throws IOException {
        assertThat(Arguments.parse("--config", file("").toString()).options().keySet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group | x | 'group' is no option; docs/configuration.md has all",
                "--sauce.group | x | unknown option 'sauce.group'; docs/configuration.md has all",
                "--kafka. | x | unknown option 'kafka.'; docs/configuration.md has all",
                "--rest.port | 1 | unknown option 'rest.port': it is the cluster's, for its"
                        + " config.yaml; docs/configuration.md has all",
                "--config | /no/such/file | /no/such/file can't be read"
            })
    void refusesWhatItDoesNotUnderstand(String flag, String value, String message) {
        assertThatThrownBy(() -> Arguments.parse(flag, value))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAFlagWithoutValue() {
        assertThatThrownBy(() -> Arguments.parse("--source.group"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("--source.group lacks its value");
    }

    @Test
    void saysWhereAFileIsWrong() throws IOException {
        Path unknown = file("source:\n  grupe: x\n");
        assertThatThrownBy(() -> Arguments.parse("--config", unknown.toString()))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage(
                        unknown + ": unknown option 'source.grupe'; docs/configuration.md has all");
        Path broken = file("source.group: x\nb: [\n");
        assertThatThrownBy(() -> Arguments.parse("--config", broken.toString()))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("line ")
                .hasMessageEndingWith("is no YAML");
    }

    @Test
    void documentsEveryOption() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));

        assertThat(page).contains(OptionsReference.markdown());
        assertThat(Options.all())
                .allSatisfy(
                        option ->
                                assertThat(OptionsReference.plain()).contains("--" + option.key()));
    }

    @Test
    void shipsAFileThatNamesEveryOption() throws IOException {
        String shipped = Files.readString(Path.of("../flink-conf/sluice.yaml"));
        List<String> keys =
                shipped.lines()
                        .map(line -> line.startsWith("# ") ? line.substring(2) : line)
                        .filter(line -> line.matches("[a-z]+\\.[a-z.-]+:( .*)?"))
                        .map(line -> line.split(":", 2)[0])
                        .toList();

        assertThat(keys)
                .containsAll(Options.all().stream().map(option -> option.key()).toList())
                .allMatch(Options::known);
        Settings.of(Arguments.parse("--config", "../flink-conf/sluice.yaml"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "sluice", ".yaml"), text);
    }
}
