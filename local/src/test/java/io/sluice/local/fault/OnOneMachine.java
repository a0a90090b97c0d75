package io.sluice.local.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a class that share one broker and one cluster, which start and stop with it. */
abstract class OnOneMachine {

    @TempDir static Path broker;
    static Machine machine;

    @BeforeAll
    static void start() {
        machine = new Machine(broker);
    }

    @AfterAll
    static void stop() {
        machine.close();
    }
}
