package io.sluice.job.kafka;

import io.sluice.job.config.KafkaSettings;
import io.sluice.job.config.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all partitions of outcomes and payments, merges and numbers them. What is appended after
 * the first look at the ends comes in a round of its own, after everything else.
 */
final class OrderedReader implements SourceReader<RawRecord, OrderedSplit> {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final int MANY = 5_000;
    private static final int FEW = 1_000;

    private final KafkaSettings kafka;
    private final CompletableFuture<Void> arrival = new CompletableFuture<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private List<TopicPartition> lanes = List.of();
    private OrderedSplit split;
    private OrderedMerge merge;
    private long number;

    OrderedReader(KafkaSettings kafka) {
        this.kafka = kafka;
        this.consumer =
                new KafkaConsumer<>(
                        KafkaClients.consumer(kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
    }

    @Override
    public void start() {
        // A restored split comes before the start: the consumer is there already.
    }

    @Override
    public void addSplits(List<OrderedSplit> splits) {
        for (OrderedSplit given : splits) {
            lanes = lanes();
            consumer.assign(lanes);
            number = given.number();
            List<Long> starts =
                    given.positions().isEmpty()
                            ? offsets(consumer.beginningOffsets(lanes))
                            : given.positions();
            begin(
                    starts,
                    given.ends().isEmpty() ? offsets(consumer.endOffsets(lanes)) : given.ends());
        }
        arrival.complete(null);
    }

    /** Outcomes first: at equal time the earlier lane comes first. */
    private List<TopicPartition> lanes() {
        List<TopicPartition> all = new ArrayList<>();
        for (Topic topic : List.of(Topic.OUTCOMES, Topic.TRANSACTIONS)) {
            consumer.partitionsFor(kafka.topic(topic)).stream()
                    .map(PartitionInfo::partition)
                    .sorted(Comparator.naturalOrder())
                    .forEach(part -> all.add(new TopicPartition(kafka.topic(topic), part)));
        }
        return List.copyOf(all);
    }

    private void begin(List<Long> starts, List<Long> ends) {
        split = new OrderedSplit(number, starts, ends);
        merge = new OrderedMerge(starts, ends);
        for (int i = 0; i < lanes.size(); i++) {
            consumer.seek(lanes.get(i), starts.get(i));
        }
        consumer.resume(lanes);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<RawRecord> output) {
        if (merge == null) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        RawRecord next = merge.next();
        if (next == null && merge.finished()) {
            begin(merge.positions(), offsets(consumer.endOffsets(lanes)));
        }
        if (next == null) {
            read();
        } else {
            output.collect(next, number);
            number++;
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private void read() {
        for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
            int lane = lanes.indexOf(new TopicPartition(taken.topic(), taken.partition()));
            merge.offer(lane, RawRecords.of(taken));
        }
        for (int i = 0; i < lanes.size(); i++) {
            merge.readTo(i, consumer.position(lanes.get(i)));
            if (merge.waiting(i) > MANY) {
                consumer.pause(List.of(lanes.get(i)));
            } else if (merge.waiting(i) < FEW) {
                consumer.resume(List.of(lanes.get(i)));
            }
        }
    }

    private List<Long> offsets(Map<TopicPartition, Long> offsets) {
        return lanes.stream().map(offsets::get).toList();
    }

    @Override
    public List<OrderedSplit> snapshotState(long checkpointId) {
        return merge == null
                ? List.of()
                : List.of(new OrderedSplit(number, merge.positions(), split.ends()));
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return merge == null ? arrival : CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        // There is one split, and it has no end.
    }

    @Override
    public void close() {
        consumer.close();
    }
}
