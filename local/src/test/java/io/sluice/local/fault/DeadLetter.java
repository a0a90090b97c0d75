package io.sluice.local.fault;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What was refused.
 *
 * @param place topic, partition and offset
 * @param headers all of them
 * @param raw the bytes, perhaps cut
 */
public record DeadLetter(String place, Map<String, String> headers, byte[] raw) {

    static DeadLetter of(ConsumerRecord<byte[], byte[]> taken) {
        Map<String, String> headers = new HashMap<>();
        taken.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        return new DeadLetter(
                headers.get("topic") + "|" + headers.get("partition") + "|" + headers.get("offset"),
                headers,
                taken.value());
    }

    /** Where refused records lie, each once. */
    public static Set<String> places(List<ConsumerRecord<byte[], byte[]>> letters) {
        return letters.stream().map(letter -> of(letter).place()).collect(Collectors.toSet());
    }

    String reason() {
        return headers.get("reason");
    }
}
