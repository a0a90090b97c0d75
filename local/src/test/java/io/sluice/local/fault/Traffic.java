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

    /** One of several parts of the messages that bring as many payments each. */
    List<Message> part(int number, int of) {
        return messages.subList(end(number, of), end(number + 1, of));
    }

    /** Where so many of the parts end: what follows the last payment belongs to the last part. */
    private int end(int number, int of) {
        long left = messages.stream().filter(Traffic::pays).count() * number / of;
        int place = 0;
        while (left > 0) {
            left -= pays(messages.get(place)) ? 1 : 0;
            place++;
        }
        return number == of ? messages.size() : place;
    }

    private static boolean pays(Message message) {
        return message.topic() == Topic.TRANSACTIONS;
    }

    /** The payments that messages bring. */
    static Set<Identity> paid(List<Message> messages) {
        return messages.stream()
                .filter(Traffic::pays)
                .map(Message::identity)
                .collect(Collectors.toSet());
    }
}
