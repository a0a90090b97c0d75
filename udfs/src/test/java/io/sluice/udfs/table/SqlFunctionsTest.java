package io.sluice.udfs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.text.Pseudonym;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions as the planner sees them: types, NULLs, errors. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlFunctionsTest {

    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private TableEnvironment tables;

    @BeforeAll
    void register(@TempDir Path keys) throws IOException {
        Files.writeString(keys.resolve("old"), SECRET);
        tables = environment(Map.of(PseudonymFunction.KEYS, keys.toString()));
    }

    private static TableEnvironment environment(Map<String, String> parameters) {
        TableEnvironment tables = SqlScript.batchEnvironment(parameters);
        tables.createTemporarySystemFunction("RISK_LEVEL", RiskLevelFunction.class);
        tables.createTemporarySystemFunction("STRUCTURING", StructuringFunction.class);
        tables.createTemporarySystemFunction("CLEAN_MERCHANT", CleanMerchantFunction.class);
        tables.createTemporarySystemFunction("PSEUDONYM", PseudonymFunction.class);
        return tables;
    }

    @Test
    void riskLevelOfAnyNumber() {
        assertThat(
                        evaluate(
                                "RISK_LEVEL(61)",
                                "RISK_LEVEL(20.5)",
                                "RISK_LEVEL(80.5e0)",
                                "RISK_LEVEL(CAST(0 AS SMALLINT))",
                                "RISK_LEVEL(CAST(41 AS BIGINT))",
                                "RISK_LEVEL(CAST('NaN' AS DOUBLE))",
                                "RISK_LEVEL(CAST('Infinity' AS DOUBLE))",
                                "RISK_LEVEL(100.1)",
                                "RISK_LEVEL(-1)",
                                "RISK_LEVEL(CAST(NULL AS INT))"))
                .containsExactly(
                        "HIGH", "LOW", "CRITICAL", "SAFE", "MEDIUM", null, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, SAFE", "20, SAFE", "20.4, SAFE", "20.5, LOW", "21, LOW", "40, LOW", "41, MEDIUM",
        "60, MEDIUM", "61, HIGH", "80, HIGH", "81, CRITICAL", "100, CRITICAL", "100.1,", "-0.1,",
        "NaN,", "Infinity,", "-Infinity,"
    })
    void riskLevelsBegin(double score, String level) {
        assertThat(new RiskLevelFunction().eval(score)).isEqualTo(level);
    }

    @Test
    void structuring() {
        assertThat(
                        evaluate(
                                "STRUCTURING(ARRAY[9000.0, 9900.0, NULL, 12000.0], 10000)",
                                "STRUCTURING(ARRAY[9900], 10000)",
                                "STRUCTURING(ARRAY[4000, 4000, 4000], 10000, 0.1, 0.5, 2)",
                                "STRUCTURING(ARRAY[4000, 4000, 4000], 10000, 0.1e0, 0.2e0, 4)",
                                "STRUCTURING(ARRAY[1e0], CAST('9e22' AS DECIMAL(38, 6)))"))
                .containsExactly(
                        Row.of("STRUCTURED", 2, new BigDecimal("18900.000000")),
                        Row.of("HINT", 1, new BigDecimal("9900.000000")),
                        Row.of("NONE", 0, new BigDecimal("0.000000")),
                        Row.of("NONE", 3, new BigDecimal("12000.000000")),
                        Row.of("NONE", 0, new BigDecimal("0.000000")));
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertThat(
                        evaluate(
                                "STRUCTURING(ARRAY[1, 2], 0)",
                                "STRUCTURING(ARRAY[1, 2], -5)",
                                "STRUCTURING(ARRAY[1, 2], CAST(NULL AS DECIMAL(10, 2)))",
                                "STRUCTURING(CAST(NULL AS ARRAY<DECIMAL(10, 2)>), 10)",
                                "CLEAN_MERCHANT(CAST(NULL AS STRING))",
                                "PSEUDONYM(CAST(NULL AS STRING))",
                                "PSEUDONYM('x', CAST(NULL AS STRING))"))
                .containsOnlyNulls();
    }

    @Test
    void structuringRefusesARuleThatIsNone() {
        assertThatThrownBy(() -> evaluate("STRUCTURING(ARRAY[1, 2], 10, 0.1, 0.2, 1)"))
                .hasStackTraceContaining("leastParts must be at least 2");
    }

    @Test
    void pseudonymByANamedKey() {
        String pseudonym = new Pseudonym("old", SECRET).of("alice");
        assertThat(evaluate("PSEUDONYM('alice', 'old')")).containsExactly(pseudonym);
    }

    @Test
    void pseudonymWithoutAKeyFails() {
        assertThatThrownBy(() -> evaluate("PSEUDONYM('alice')"))
                .hasStackTraceContaining(
                        "PSEUDONYM needs the job parameter sluice.pseudonym.key-id");
        assertThatThrownBy(() -> evaluate("PSEUDONYM('alice', 'new')"))
                .hasStackTraceContaining("PSEUDONYM can't read the key new");
        assertThatThrownBy(() -> evaluate("PSEUDONYM('alice', '../old')"))
                .hasStackTraceContaining("a key id has");
    }

    private List<Object> evaluate(String... calls) {
        String query = "SELECT " + String.join(", ", calls) + " FROM (VALUES (1)) AS t (n)";
        Row row = tables.executeSql(query).collect().next();
        return Arrays.asList(IntStream.range(0, calls.length).mapToObj(row::getField).toArray());
    }
}
