package io.sluice.job.kafka;

import io.sluice.job.config.KafkaSettings;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * All payments and outcomes, from the beginning, in one order; a record's timestamp is its number.
 * Runs with parallelism 1.
 */
public final class OrderedSource implements Source<RawRecord, OrderedSplit, List<OrderedSplit>> {

    private static final long serialVersionUID = 1L;

    private final KafkaSettings kafka;

    /** The input of these settings. */
    public OrderedSource(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<RawRecord, OrderedSplit> createReader(SourceReaderContext context) {
        return new OrderedReader(kafka);
    }

    @Override
    public SplitEnumerator<OrderedSplit, List<OrderedSplit>> createEnumerator(
            SplitEnumeratorContext<OrderedSplit> context) {
        return new OrderedEnumerator(context, List.of(OrderedSplit.BEGINNING));
    }

    @Override
    public SplitEnumerator<OrderedSplit, List<OrderedSplit>> restoreEnumerator(
            SplitEnumeratorContext<OrderedSplit> context, List<OrderedSplit> pending) {
        return new OrderedEnumerator(context, pending);
    }

    @Override
    public SimpleVersionedSerializer<OrderedSplit> getSplitSerializer() {
        return new OrderedSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<List<OrderedSplit>> getEnumeratorCheckpointSerializer() {
        return new Pending();
    }

    /** The one split if it is not with the reader, else nothing. */
    private static final class Pending implements SimpleVersionedSerializer<List<OrderedSplit>> {

        private static final byte[] NONE = {};

        private final OrderedSplitSerializer splits = new OrderedSplitSerializer();

        @Override
        public int getVersion() {
            return splits.getVersion();
        }

        @Override
        public byte[] serialize(List<OrderedSplit> pending) throws IOException {
            return pending.isEmpty() ? NONE : splits.serialize(pending.get(0));
        }

        @Override
        public List<OrderedSplit> deserialize(int version, byte[] bytes) throws IOException {
            return bytes.length == 0 ? List.of() : List.of(splits.deserialize(version, bytes));
        }
    }
}
