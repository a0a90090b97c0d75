package io.sluice.local.fault;

import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How messages reach the topics: some twice, those of one partition sometimes later than the rest.
 * Each identity's messages stay in order.
 */
final class Deliveries {

    private static final int PERCENT = 100;
    private static final int TWICE = 5;
    private static final int DELAYED = 40;

    private final Feeder feeder;
    private final Random random;
    private final Set<Identity> paid = new HashSet<>();
    private final List<Message> late = new ArrayList<>();
    private int repeated;
    private int delayed;

    Deliveries(Feeder feeder, Random random) {
        this.feeder = feeder;
        this.random = random;
    }

    /** Sends what is late and then these, or keeps some of them for later. */
    void send(List<Message> messages) {
        List<Message> due = new ArrayList<>(late);
        late.clear();
        int slow = chance(DELAYED) ? random.nextInt(TestJudge.PARTITIONS) : -1;
        for (Message message : messages) {
            boolean later = message.partition(TestJudge.PARTITIONS) == slow;
            (later ? late : due).add(message);
        }
        delayed += late.size();
        deliver(due);
    }

    /** Sends what is late. */
    void sendLate() {
        deliver(late);
        late.clear();
    }

    /** Only a first sighting is sent twice: of a conflict each delivery would be another one. */
    private void deliver(List<Message> due) {
        List<Message> all = new ArrayList<>();
        for (Message message : due) {
            all.add(message);
            boolean payment = message.topic() == Topic.TRANSACTIONS;
            boolean first = !payment || paid.add(message.identity());
            if (first && chance(TWICE)) {
                all.add(message);
                repeated++;
            }
        }
        feeder.send(all);
    }

    private boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    /** How many payments were delivered. */
    int payments() {
        return paid.size();
    }

    /** How many messages were sent twice. */
    int repeated() {
        return repeated;
    }

    /** How many messages were late. */
    int delayed() {
        return delayed;
    }
}
