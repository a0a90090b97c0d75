package io.sluice.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {

    @Test
    void argumentsComeInAnyOrder() {
        BenchOptions options =
                BenchOptions.parse("--rounds", "3", "--all-forms", "--payments", "5000");

        assertThat(options).isEqualTo(new BenchOptions(5_000, 3, 2_000, 30, 500, true, ""));
        assertThat(BenchOptions.parse().forms()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--payments 10, --payments must be at least 1000",
        "--rounds two, --rounds is no number: two",
        "--speed 3, unknown argument --speed",
        "--trees, --trees needs a value"
    })
    void whatMakesNoSenseIsRefused(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse(arguments.split(" ")))
                .withMessage(message);
    }
}
