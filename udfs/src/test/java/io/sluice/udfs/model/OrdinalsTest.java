package io.sluice.udfs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Codecs and vectors write these constants by their place: new ones go to the end. */
class OrdinalsTest {

    private static final List<Class<? extends Enum<?>>> WRITTEN =
            List.of(
                    AlertType.class,
                    AnalyzerId.class,
                    Channel.class,
                    EvidenceState.class,
                    OutcomeKind.class,
                    ReasonCode.class,
                    RejectReason.class,
                    Room.class,
                    Subject.class,
                    TransactionKind.class,
                    WindowStatistic.class);

    @Test
    void everyConstantKeepsItsPlace() throws IOException {
        String now =
                WRITTEN.stream()
                        .map(OrdinalsTest::line)
                        .collect(Collectors.joining("\n", "", "\n"));
        try (var golden = getClass().getResourceAsStream("ordinals.txt")) {
            assertThat(now).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String line(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(" ", type.getSimpleName() + ": ", ""));
    }
}
