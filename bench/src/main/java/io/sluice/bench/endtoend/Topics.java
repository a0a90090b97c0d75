package io.sluice.bench.endtoend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/** The topics of the bench. */
record Topics(Admin admin) {

    static final String PAYMENTS = "transactions";
    static final String RESULTS = "results";
    static final String DECISIONS = "decisions";
    static final int PARTITIONS = 4;

    private static final int ATTEMPTS = 60;
    private static final long PAUSE_MILLIS = 500;

    void create() throws ExecutionException, InterruptedException {
        List<NewTopic> topics =
                Stream.of(PAYMENTS, "outcomes", DECISIONS, "dead-letters", RESULTS)
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                        .toList();
        create(topics);
        create(List.of(new NewTopic("control", 1, (short) 1)));
    }

    /** A broker that has just come up may not be registered yet. */
    private void create(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        for (int attempts = 1; ; attempts++) {
            try {
                admin.createTopics(topics).all().get();
                return;
            } catch (ExecutionException e) {
                boolean early = e.getCause() instanceof InvalidReplicationFactorException;
                if (!early || attempts == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** How many records a topic has taken. */
    long written(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int i = 0; i < PARTITIONS; i++) {
            ends.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }
}
