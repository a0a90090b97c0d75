package io.sluice.job.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records whose keys and headers are texts, in UTF-8. */
public final class TextHeaders {

    private TextHeaders() {}

    /** Adds a header. */
    public static void add(ProducerRecord<?, ?> produced, String name, String text) {
        produced.headers().add(name, utf8(text));
    }

    /** The bytes of a key or header. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
