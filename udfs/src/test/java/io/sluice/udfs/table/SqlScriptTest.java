package io.sluice.udfs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlScriptTest {

    @Test
    void partsStatementsAtSemicolons() {
        assertThat(SqlScript.statements("SELECT 1;\nSELECT 2 ; ;"))
                .containsExactly("SELECT 1", "SELECT 2");
        assertThat(SqlScript.statements("SELECT 1")).containsExactly("SELECT 1");
        assertThat(SqlScript.statements(" -- nothing")).isEmpty();
    }

    @Test
    void aSemicolonInAStringNameOrCommentEndsNothing() {
        assertThat(
                        SqlScript.statements(
                                "SELECT 'a;''b--', `c;d` -- e;f\n/* g;\nh */ FROM t - 1 / 2;"))
                .containsExactly("SELECT 'a;''b--', `c;d` \n FROM t - 1 / 2");
    }

    @Test
    void printsWhatQueriesGive(@TempDir Path folder) throws IOException {
        Path script = folder.resolve("one.sql");
        Files.writeString(
                script, "CREATE TEMPORARY VIEW v AS SELECT 'four' AS word; SELECT word FROM v;");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            SqlScript.main(new String[] {"-Dany=value", script.toString()});
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("word", "four", "1 row in set");
    }
}
