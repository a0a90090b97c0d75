package io.sluice.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterRecordsTest {

    @Test
    void readsWhatWasWritten() {
        Rejected rejected =
                new Rejected(
                        RejectReason.ID_CONFLICT, "détail", "t", 3, 99, 17, bytes("raw"), 5, "ab");

        assertThat(DeadLetterRecords.of(letter(new DeadLetters("d").serialize(rejected, null, 0L))))
                .usingRecursiveComparison()
                .isEqualTo(rejected);
    }

    @Test
    void takesWhatIsNoDeadLetterAsMalformedItself() {
        Rejected foreign =
                DeadLetterRecords.of(letter(new ProducerRecord<>("d", null, bytes("hello"))));

        assertThat(foreign.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(foreign.detail()).isEqualTo("no dead letter of this version: no header reason");
        assertThat(foreign.topic()).isEqualTo("dead");
        assertThat(foreign.offset()).isEqualTo(8);
        assertThat(foreign.raw()).isEqualTo(bytes("hello"));
        assertThat(foreign.length()).isEqualTo(5);

        ProducerRecord<byte[], byte[]> newer = new ProducerRecord<>("d", null, null);
        newer.headers().add("reason", bytes("FROM_THE_FUTURE"));
        assertThat(DeadLetterRecords.of(letter(newer)).detail()).contains("FROM_THE_FUTURE");
    }

    private static ConsumerRecord<byte[], byte[]> letter(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> taken =
                new ConsumerRecord<>("dead", 7, 8, sent.key(), sent.value());
        sent.headers().forEach(taken.headers()::add);
        return taken;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
