package io.sluice.local.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group has come with its topics, by the offsets that it committed. */
public final class Consumption implements AutoCloseable {

    private final Admin admin;
    private final String group;
    private final Set<String> topics;
    private final int partitions;

    /**
     * Of a group.
     *
     * @param brokers to ask
     * @param group that commits with its checkpoints
     * @param topics that it reads
     * @param partitions of each topic
     */
    public Consumption(String brokers, String group, Set<String> topics, int partitions) {
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
        this.group = group;
        this.topics = topics;
        this.partitions = partitions;
    }

    /** Whether a checkpoint has all records of the topics behind it. */
    public boolean isComplete() throws ExecutionException, InterruptedException {
        return committed().entrySet().containsAll(ends().entrySet());
    }

    /** Ends of partitions that have records: of others no offset is committed. */
    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : topics) {
            for (int partition = 0; partition < partitions; partition++) {
                latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> all =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        Map<TopicPartition, Long> committed = new HashMap<>();
        all.forEach(
                (partition, offset) -> {
                    if (topics.contains(partition.topic())) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    @Override
    public void close() {
        admin.close();
    }
}
