package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageClockTest {

    private final AtomicLong now = new AtomicLong(5_000);
    private final Outage outage = new Outage("rows", now::get);

    @Test
    void countsSecondsFromTheFirstFailureToTheFirstSuccess() {
        assertThat(outage.isOn()).isFalse();
        assertThat(outage.seconds()).isZero();

        outage.failed(new IOException("gone"), 1);
        now.addAndGet(61_000);
        outage.failed(new IOException("gone"), 2);
        assertThat(outage.isOn()).isTrue();
        assertThat(outage.seconds()).isEqualTo(61);

        outage.over(3);
        assertThat(outage.isOn()).isFalse();
        assertThat(outage.seconds()).isZero();
    }

    @Test
    void leavesPostgresAloneForLongerAndLonger() {
        assertThat(outage.failed(new IOException("gone"), 1)).isEqualTo(100);
        assertThat(outage.failed(new IOException("gone"), 1)).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            outage.failed(new IOException("gone"), 1);
        }
        assertThat(outage.failed(new IOException("gone"), 1)).isEqualTo(5_000);
        outage.over(1);
        assertThat(outage.failed(new IOException("gone"), 1)).isEqualTo(100);
    }
}
