package io.sluice.local.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoArgumentsTest {

    @TempDir Path folder;

    @Test
    void saysNothingMeansDefaults() {
        assertThat(DemoArguments.parse())
                .isEqualTo(
                        new DemoOptions(
                                120,
                                new Pace(Pace.CUSTOMERS, Pace.SPEED),
                                1,
                                null,
                                false,
                                0,
                                0,
                                2,
                                null));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(
                        DemoArguments.parse(
                                "--seconds",
                                "60",
                                "--speed",
                                "7200",
                                "--customers",
                                "400",
                                "--seed",
                                "-7",
                                "--quiet",
                                "--kafka-port",
                                "9092",
                                "--web-port",
                                "8081",
                                "--parallelism",
                                "4",
                                "--keep",
                                "/kept"))
                .isEqualTo(
                        new DemoOptions(
                                60,
                                new Pace(400, 7_200),
                                -7,
                                null,
                                true,
                                9_092,
                                8_081,
                                4,
                                Path.of("/kept")));
    }

    @Test
    void aFileComesWithItsMappingAndDays() throws IOException {
        Path file = Files.createFile(folder.resolve("payments.csv"));
        Path mapping = Files.createFile(folder.resolve("mapping.properties"));
        assertThat(
                        DemoArguments.parse(
                                        "--csv",
                                        file.toString(),
                                        "--mapping",
                                        mapping.toString(),
                                        "--from",
                                        "2018-04-01",
                                        "--to",
                                        "2018-05-01",
                                        "--ordered")
                                .csv())
                .isEqualTo(
                        new CsvOptions(
                                file,
                                mapping,
                                LocalDate.of(2018, 4, 1),
                                LocalDate.of(2018, 5, 1),
                                true));
        assertThatThrownBy(() -> DemoArguments.parse("--csv", file.toString()))
                .hasMessage("--csv needs --mapping FILE");
        assertThatThrownBy(() -> DemoArguments.parse("--csv", file.toString(), "--seed", "3"))
                .hasMessage("--seed does not go with --csv");
        assertThatThrownBy(() -> DemoArguments.parse("--ordered"))
                .hasMessage("--ordered goes with --csv only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --nonsense            | unknown option --nonsense (see --help)
                    7                     | unknown option 7 (see --help)
                    --seconds             | --seconds needs a value
                    --seconds many        | --seconds can't be 'many'
                    --seconds 0           | --seconds must be between 1 and 86400, not 0
                    --web-port 70000      | --web-port must be between 0 and 65535, not 70000
                    --rate -1             | --rate must be above 0, not -1
                    --rate NaN            | --rate must be above 0, not NaN
                    --mapping x           | --mapping goes with --csv only
                    --csv nowhere --mapping x | --csv: can't read nowhere
                    """)
    void whatCannotBeIsRefusedInOneLine(String arguments, String message) {
        assertThatThrownBy(() -> DemoArguments.parse(arguments.split(" ")))
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessage(message);
    }
}
