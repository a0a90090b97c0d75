package io.sluice.udfs.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.ResultKind;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.config.TableConfigOptions;

/**
 * Runs the statements of SQL scripts one after the other and prints what the queries give.
 *
 * <p>Arguments: {@code -Dname=value} for each of the job's parameters, and the scripts in their
 * order.
 */
public final class SqlScript {

    /** What a semicolon does not end: strings, quoted names, comments. */
    private static final Pattern PIECE =
            Pattern.compile(
                    "'(?:[^']|'')*+'|`[^`]*+`|--[^\n]*+|/\\*.*?\\*/|;|[^'`;/-]++|.",
                    Pattern.DOTALL);

    private static final String PARAMETER = "-D";

    /** So that a whole pseudonym is shown. */
    private static final int COLUMN_WIDTH = 48;

    private SqlScript() {}

    /** Runs the scripts given as arguments over bounded tables. */
    public static void main(String[] arguments) throws IOException {
        TableEnvironment tables = batchEnvironment(parameters(arguments));
        for (String argument : arguments) {
            if (!argument.startsWith(PARAMETER)) {
                run(tables, Files.readString(Path.of(argument)), TableResult::print);
            }
        }
    }

    /** Tables that end, with the job's parameters in reach of functions. */
    static TableEnvironment batchEnvironment(Map<String, String> parameters) {
        Configuration configuration = new Configuration();
        configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        configuration.set(TableConfigOptions.DISPLAY_MAX_COLUMN_WIDTH, COLUMN_WIDTH);
        configuration.set(PipelineOptions.GLOBAL_JOB_PARAMETERS, parameters);
        return TableEnvironment.create(
                EnvironmentSettings.newInstance().withConfiguration(configuration).build());
    }

    /** Executes each statement to its end; what it gives back goes to {@code results}. */
    static void run(TableEnvironment tables, String script, Consumer<TableResult> results) {
        for (String statement : statements(script)) {
            TableResult result = tables.executeSql(statement);
            if (result.getResultKind() == ResultKind.SUCCESS_WITH_CONTENT) {
                results.accept(result);
            }
        }
    }

    /** The statements of a script, without comments and semicolons. */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        Matcher piece = PIECE.matcher(script + ";");
        while (piece.find()) {
            String text = piece.group();
            if (text.equals(";")) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            } else if (!text.startsWith("--") && !text.startsWith("/*")) {
                statement.append(text);
            }
        }
        statements.removeIf(String::isEmpty);
        return statements;
    }

    private static Map<String, String> parameters(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PARAMETER))
                .map(argument -> argument.substring(PARAMETER.length()).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
