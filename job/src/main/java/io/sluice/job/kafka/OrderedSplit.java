package io.sluice.job.kafka;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The whole input of ordered mode and how far it has come out.
 *
 * @param number of the record that comes out next; the first is 1
 * @param positions next offset of each partition; empty before it was looked up
 * @param ends offset behind the last one of each partition that belongs to this order
 */
public record OrderedSplit(long number, List<Long> positions, List<Long> ends)
        implements SourceSplit {

    /** From the beginning of everything. */
    static final OrderedSplit BEGINNING = new OrderedSplit(1, List.of(), List.of());

    /** Makes the lists immutable. */
    public OrderedSplit {
        positions = List.copyOf(positions);
        ends = List.copyOf(ends);
    }

    @Override
    public String splitId() {
        return "all";
    }
}
