package io.sluice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.config.Arguments;
import io.sluice.job.config.RefusedStartException;
import io.sluice.job.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as an operator meets it: a process with an exit code and an error stream. */
class SluiceTest {

    @Test
    void showsEveryOption() throws Exception {
        Result result = run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("--judge.windows (1 min;5 min;1 h;1 d;7 d;30 d)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--judge.windoes | 1 | sluice: unknown option 'judge.windoes';"
                        + " docs/configuration.md has all",
                "--runtime.checkpoint-interval | 0 s"
                        + " | sluice: runtime.checkpoint-interval: must be positive",
            })
    void refusesInOneLineAndWithAnExitCode(String key, String value, String line) throws Exception {
        Result result = run(key, value);

        assertThat(result.code()).isEqualTo(Sluice.REFUSED);
        assertThat(result.err().lines().filter(text -> !text.contains("WARN")))
                .containsExactly(line);
    }

    @Test
    void leavesTheJvmOfAClusterAlone() {
        assertThatThrownBy(() -> Sluice.main(new String[] {"--judge.windoes", "1"}))
                .isInstanceOf(ProgramParametrizationException.class)
                .hasMessage("sluice: unknown option 'judge.windoes'; docs/configuration.md has all")
                .satisfies(refused -> assertThat(refused.getStackTrace()).isEmpty());
    }

    @Test
    void refusesAModelThatIsNotThere() {
        Settings settings = Settings.of(Arguments.parse("--judge.model", "nowhere"));

        assertThatThrownBy(() -> JudgeSources.kafka(settings))
                .isInstanceOf(RefusedStartException.class)
                .hasMessage("judge.model: nowhere: no model.pmml is shipped");
    }

    private record Result(int code, String out, String err) {}

    private static Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sluice.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), out.toString(StandardCharsets.UTF_8), err);
    }
}
