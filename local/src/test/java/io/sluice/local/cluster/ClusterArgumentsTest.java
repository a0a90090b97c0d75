package io.sluice.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.options.RefusedArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterArgumentsTest {

    @Test
    void listensWhereTheDocumentsSayUnlessToldOtherwise() {
        assertThat(new ClusterArguments("start").plan()).isEqualTo(new Plan(8081, 9092, 5432, 2));
        assertThat(new ClusterArguments("--kafka-port", "0", "start").plan())
                .isEqualTo(new Plan(8081, 0, 5432, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "halt | 'halt' is no command (see --help)",
                "send transactions | 'send transactions' is no command (see --help)",
                "stop --flink-port 1 | stop has no option --flink-port (see --help)",
                "start --dir | --dir needs a value",
                "start --flink-port x | --flink-port is a number from 0 to 65535, not 'x'",
                "start --task-managers 0 | --task-managers is a number from 1 to 64, not '0'",
            })
    void refusesWhatCanNotBe(String arguments, String line) {
        assertThatThrownBy(() -> new ClusterArguments(arguments.split(" ")).plan())
                .isInstanceOf(RefusedArgumentException.class)
                .hasMessage(line);
    }
}
