package io.sluice.local.fault;

import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Identity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is sent, and what the oracle knows of it.
 *
 * @param payments all valid ones by identity
 * @param outcomes all that speak of one of them, in the order of sending
 * @param messages in the order of sending
 * @param conflicts how many messages repeat an identity with other content
 * @param probes one payment from and to each account, to be sent when all else is done
 */
public record Traffic(
        Map<Identity, Payment> payments,
        List<Told> outcomes,
        List<Message> messages,
        int conflicts,
        List<Probe> probes) {

    /**
     * A payment that asks what the rooms remember.
     *
     * @param payment as the oracle knows it
     * @param message to send
     */
    public record Probe(Payment payment, Message message) {}

    /** One of several equal parts of the messages. */
    List<Message> part(int number, int of) {
        long size = messages.size();
        return messages.subList((int) (size * number / of), (int) (size * (number + 1) / of));
    }

    /** The payments that messages bring. */
    static Set<Identity> paid(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.topic() == Topic.TRANSACTIONS)
                .map(Message::identity)
                .collect(Collectors.toSet());
    }
}
