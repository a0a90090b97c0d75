package io.sluice.udfs.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.text.Pseudonym;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CollectionUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the very scripts that analysts run. */
class AnalystScriptTest {

    private static final Path SCRIPTS = Path.of("..", "scripts", "sql");
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final List<List<Row>> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void runTheScripts(@TempDir Path keys) throws IOException {
        Files.writeString(keys.resolve("2026a"), SECRET);
        TableEnvironment tables =
                SqlScript.batchEnvironment(
                        Map.of(
                                PseudonymFunction.KEYS,
                                keys.toString(),
                                PseudonymFunction.KEY_ID,
                                "2026a"));
        for (String script : List.of("sample-decisions.sql", "analyse-decisions.sql")) {
            SqlScript.run(
                    tables,
                    Files.readString(SCRIPTS.resolve(script)),
                    result -> ANSWERS.add(CollectionUtil.iteratorToList(result.collect())));
        }
    }

    @Test
    void asksFourQuestions() {
        assertThat(ANSWERS).hasSize(4);
    }

    @Test
    void countsPaymentsByLevel() {
        assertThat(ANSWERS.get(0))
                .containsExactly(
                        Row.of("SAFE", "USD", 2L, amount("10.000000")),
                        Row.of("LOW", "USD", 2L, amount("18950.000000")),
                        Row.of("MEDIUM", "USD", 1L, amount("9900.000000")),
                        Row.of("HIGH", "USD", 2L, amount("9859.990000")),
                        Row.of("CRITICAL", "USD", 3L, amount("10198.000000")));
    }

    @Test
    void findsOneMerchantBehindItsDescriptors() {
        assertThat(ANSWERS.get(1))
                .containsExactly(
                        Row.of("CB PAYMENTS", "USD", 2L, amount("19500.000000")),
                        Row.of("STEAM GAMES", "USD", 3L, amount("557.990000")));
    }

    @Test
    void findsTheStructuredDayAndTheHint() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(ANSWERS.get(2))
                .containsExactly(
                        Row.of(pseudonym("boris"), day, "STRUCTURED", 3, amount("29400.000000")),
                        Row.of(pseudonym("carla"), day, "HINT", 1, amount("9950.000000")));
    }

    @Test
    void theExtractNamesNoOne() {
        assertThat(ANSWERS.get(3)).hasSize(5);
        assertThat(ANSWERS.get(3).get(0))
                .isEqualTo(
                        Row.of(
                                pseudonym("t-04"),
                                pseudonym("boris"),
                                "CB PAYMENTS",
                                amount("9800.000000"),
                                "USD",
                                "HIGH",
                                "HOLD"));
        assertThat(ANSWERS.get(3).toString()).doesNotContain("boris", "dmitri", "t-0");
    }

    private static String pseudonym(String value) {
        return new Pseudonym("2026a", SECRET).of(value);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
