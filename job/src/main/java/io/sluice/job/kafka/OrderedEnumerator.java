package io.sluice.job.kafka;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Hands the one split to the one reader, again after a failure. */
final class OrderedEnumerator implements SplitEnumerator<OrderedSplit, List<OrderedSplit>> {

    private final SplitEnumeratorContext<OrderedSplit> context;
    private final List<OrderedSplit> pending;

    OrderedEnumerator(SplitEnumeratorContext<OrderedSplit> context, List<OrderedSplit> pending) {
        this.context = context;
        this.pending = new ArrayList<>(pending);
    }

    @Override
    public void start() {
        // The reader asks for nothing: its arrival is what hands it the split.
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        addReader(subtask);
    }

    @Override
    public void addSplitsBack(List<OrderedSplit> splits, int subtask) {
        pending.addAll(splits);
    }

    @Override
    public void addReader(int subtask) {
        for (OrderedSplit split : pending) {
            context.assignSplit(split, subtask);
        }
        pending.clear();
    }

    @Override
    public List<OrderedSplit> snapshotState(long checkpointId) {
        return List.copyOf(pending);
    }

    @Override
    public void close() {
        // Holds nothing that needs closing.
    }
}
