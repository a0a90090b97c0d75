package io.sluice.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientKeysTest {

    @ParameterizedTest
    @CsvSource({
        "sasl.jaas.config, true",
        "max.poll.records, true",
        "batch.size, true",
        "config.providers.file.class, true",
        "sasl.jaas.confog, false",
    })
    void knowsTheKeysOfTheKafkaClients(String key, boolean known) {
        assertThat(ClientKeys.known(key)).isEqualTo(known);
    }
}
