package io.sluice.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    private static final String UP = "up";

    @TempDir private Path folder;

    @Test
    void keepsDataAndPortOverRestartsAndCrashes() throws SQLException {
        try (LocalPostgres postgres = new LocalPostgres(folder, 0)) {
            postgres.start();
            String url = postgres.url();
            run(postgres, "create table kept (id integer)");
            run(postgres, "insert into kept values (1)");

            postgres.stop();
            postgres.stop();
            postgres.start();
            run(postgres, "insert into kept values (2)");

            postgres.kill();
            postgres.start();
            run(postgres, "insert into kept values (3)");

            assertThat(postgres.url()).isEqualTo(url);
            assertThat(rows(postgres)).isEqualTo(3);
        }
    }

    @Test
    void takesOverFromAServerWhoseProcessWasKilled() throws Exception {
        Process killed =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LocalPostgresTest.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = killed.inputReader()) {
            assertThat(said.lines().anyMatch(UP::equals)).isTrue();
        }
        killed.destroyForcibly().waitFor();

        try (LocalPostgres postgres = new LocalPostgres(folder, 0)) {
            postgres.start();
            assertThat(rows(postgres)).isZero();
        }
    }

    @Test
    void answersNobodyWhilePausedAndGoesOnAfterwards() throws SQLException {
        try (LocalPostgres postgres = new LocalPostgres(folder, 0)) {
            postgres.start();
            run(postgres, "create table kept (id integer)");
            String impatient = postgres.url() + "?socketTimeout=1&loginTimeout=1";

            postgres.pause();
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(impatient, postgres.user(), "")
                                            .close())
                    .isInstanceOf(SQLException.class);
            postgres.resume();

            assertThat(rows(postgres)).isZero();
            postgres.pause();
            postgres.stop();
        }
    }

    /** Starts a server in a folder and waits for its end. */
    public static void main(String[] folder) throws Exception {
        LocalPostgres postgres = new LocalPostgres(Path.of(folder[0]), 0);
        postgres.start();
        run(postgres, "create table kept (id integer)");
        System.out.println(UP);
        new CountDownLatch(1).await();
    }

    private static void run(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(LocalPostgres postgres) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from kept")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Connection open(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), "");
    }
}
