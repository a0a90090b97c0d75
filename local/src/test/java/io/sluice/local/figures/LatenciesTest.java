package io.sluice.local.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Property(tries = 50)
    void percentilesAreThoseOfNearestRank(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 60_000) Integer> millis) {
        Latencies latencies = new Latencies();
        millis.forEach(latencies::add);
        long[] sorted = millis.stream().mapToLong(Integer::longValue).sorted().toArray();
        for (double share : new double[] {0.5, 0.99, 1}) {
            int rank = (int) Math.ceil(share * sorted.length);
            assertThat(latencies.percentile(share))
                    .as("%s of %s", share, Arrays.toString(sorted))
                    .isEqualTo(sorted[rank - 1]);
        }
    }

    @Test
    void ofNothingIsZero() {
        assertThat(new Latencies().percentile(0.99)).isZero();
    }
}
