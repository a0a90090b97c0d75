package io.sluice.job.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLettersTest {

    @ParameterizedTest
    @CsvSource({"MALFORMED, raw", "ID_CONFLICT, rendered"})
    void sayWhetherTheValueIsWhatArrived(RejectReason reason, String form) {
        assertThat(header(letter(reason), "form")).isEqualTo(form);
    }

    @Test
    void sayWhereTheOriginalLies() {
        ProducerRecord<byte[], byte[]> letter = letter(RejectReason.ID_CONFLICT);

        assertThat(letter.key()).asString(UTF_8).isEqualTo("transactions|3|17");
        assertThat(header(letter, "topic")).isEqualTo("transactions");
        assertThat(header(letter, "partition")).isEqualTo("3");
        assertThat(header(letter, "offset")).isEqualTo("17");
    }

    private static ProducerRecord<byte[], byte[]> letter(RejectReason reason) {
        Rejected rejected =
                new Rejected(reason, "why", "transactions", 3, 17, 5, new byte[] {'{'}, 1, "00");
        return new DeadLetters("dead-letters").serialize(rejected, null, 0L);
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
