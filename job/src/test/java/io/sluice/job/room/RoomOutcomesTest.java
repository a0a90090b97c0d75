package io.sluice.job.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.window.EventLog;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class RoomOutcomesTest {

    private final Map<String, Counter> counters = new HashMap<>();
    private final RoomOutcomes outcomes =
            new RoomOutcomes(
                    new UnregisteredMetricsGroup() {
                        @Override
                        public Counter counter(String name) {
                            return counters.computeIfAbsent(name, n -> new SimpleCounter());
                        }
                    });

    @Test
    void thoseOfPaymentsThatLeftTheLogAreLateAndThoseWithoutOneUnclaimed() {
        outcomes.applied(7);
        outcomes.applied(EventLog.REPEATED);
        outcomes.applied(EventLog.GONE);

        outcomes.unclaimed(2);

        assertThat(counters).containsOnlyKeys("lateOutcomes", "unclaimedOutcomes");
        assertThat(counters.get("lateOutcomes").getCount()).isEqualTo(1);
        assertThat(counters.get("unclaimedOutcomes").getCount()).isEqualTo(2);
    }
}
