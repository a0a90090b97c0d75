package io.sluice.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderedMergeTest {

    private static final byte[] NOTHING = {};

    @Test
    void letsARecordOutOnlyWhenAllPartitionsHaveShownTheirNext() {
        OrderedMerge merge = new OrderedMerge(List.of(0L, 0L), List.of(2L, 1L));
        merge.offer(0, taken(0, 0, 10));
        assertThat(merge.next()).isNull();
        merge.offer(1, taken(1, 0, 5));
        assertThat(merge.next().timestamp()).isEqualTo(5);
        assertThat(merge.next()).isNull();
        merge.readTo(1, 1);
        assertThat(merge.next().timestamp()).isEqualTo(10);
        assertThat(merge.positions()).containsExactly(1L, 1L);
        assertThat(merge.finished()).isFalse();
        merge.readTo(0, 2);
        assertThat(merge.finished()).isTrue();
        assertThat(merge.next()).isNull();
    }

    @Test
    void putsTheEarlierPartitionFirstAtEqualTime() {
        OrderedMerge merge = new OrderedMerge(List.of(0L, 0L), List.of(1L, 1L));
        merge.offer(1, taken(1, 0, 5));
        merge.offer(0, taken(0, 0, 5));

        assertThat(merge.next().origin().partition()).isZero();
    }

    @Test
    void leavesOutWhatCameAfterItsEnd() {
        OrderedMerge merge = new OrderedMerge(List.of(0L), List.of(1L));
        merge.offer(0, taken(0, 0, 5));
        merge.offer(0, taken(0, 1, 6));
        merge.readTo(0, 2);

        assertThat(merge.waiting(0)).isEqualTo(1);
        assertThat(merge.next().timestamp()).isEqualTo(5);
        assertThat(merge.finished()).isTrue();
    }

    @Property(tries = 200)
    void givesTheSameOrderHoweverTheRecordsAreRead(@ForAll Random content, @ForAll long reading) {
        List<List<RawRecord>> partitions = new ArrayList<>();
        for (int lane = 0; lane < 3; lane++) {
            List<RawRecord> records = new ArrayList<>();
            for (int i = content.nextInt(8); i > 0; i--) {
                records.add(taken(lane, records.size(), content.nextInt(5)));
            }
            partitions.add(records);
        }

        assertThat(merged(partitions, new Random(reading)))
                .isEqualTo(merged(partitions, new Random(0)));
    }

    private static List<Origin> merged(List<List<RawRecord>> partitions, Random reading) {
        List<Long> ends = partitions.stream().map(records -> (long) records.size()).toList();
        OrderedMerge merge = new OrderedMerge(Collections.nCopies(partitions.size(), 0L), ends);
        int[] read = new int[partitions.size()];
        List<Origin> order = new ArrayList<>();
        while (!merge.finished()) {
            int lane = reading.nextInt(partitions.size());
            if (read[lane] < partitions.get(lane).size()) {
                merge.offer(lane, partitions.get(lane).get(read[lane]));
                read[lane]++;
            }
            merge.readTo(lane, read[lane]);
            for (RawRecord next = merge.next(); next != null; next = merge.next()) {
                order.add(next.origin());
            }
        }
        return order;
    }

    @Test
    void keepsItsSplitInCheckpoints() throws IOException {
        OrderedSplitSerializer serializer = new OrderedSplitSerializer();
        OrderedSplit split = new OrderedSplit(7, List.of(1L, 2L), List.of(3L, 4L));

        assertThat(serializer.deserialize(1, serializer.serialize(split))).isEqualTo(split);
        assertThat(split.splitId()).isEqualTo("all");
    }

    private static RawRecord taken(int lane, long offset, long time) {
        return new RawRecord(new Origin("t", lane, offset), time, NOTHING, NOTHING);
    }
}
