package io.sluice.job.tables;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.postgres.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a class that share one server, each with empty tables. */
abstract class OnOnePostgres {

    @TempDir static Path folder;
    static TestPostgres server;
    PostgresSettings postgres;

    @BeforeAll
    static void start() {
        server = TestPostgres.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void migrate() throws SQLException {
        postgres = server.migrated();
    }
}
