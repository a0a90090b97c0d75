package io.sluice.job.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.room.RoomOutcomes;
import io.sluice.job.state.Rows;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.room.FirstSighting;
import io.sluice.udfs.room.FirstSightingCodec;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class WaitingOutcomesTest {

    private static final long DAY = 86_400_000;

    private final Counter counter = new SimpleCounter();

    @Test
    void countsWhatALaterOutcomeOrPaymentDrops() throws Exception {
        try (var waiting = open()) {
            waiting.setProcessingTime(100 * DAY);
            waiting.processElement(DAY, 0);
            waiting.processElement(2 * DAY, 0);
            assertThat(counter.getCount()).isZero();
            waiting.processElement(4 * DAY, 0);
            assertThat(counter.getCount()).isEqualTo(2);
            waiting.processElement(-6 * DAY, 0);
            assertThat(counter.getCount()).isEqualTo(3);
            waiting.processElement(6 * DAY, 0);
            waiting.processElement(-7 * DAY, 0);
            assertThat(counter.getCount()).isEqualTo(3);
            assertThat(waiting.extractOutputValues()).containsExactly(0, 1);

            waiting.processElement(7 * DAY, 0);
            waiting.processElement(-9 * DAY - 1, 0);
            assertThat(counter.getCount()).isEqualTo(4);
        }
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Long, Integer> open() throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, Long, Integer>(
                        new KeyedProcessOperator<>(new OnePayment()),
                        time -> "alice",
                        Types.STRING);
        harness.open();
        return harness;
    }

    /** Outcomes of one payment, received at positive times; a negative one takes them. */
    private final class OnePayment extends KeyedProcessFunction<String, Long, Integer> {

        private static final long serialVersionUID = 1L;

        private transient WaitingOutcomes waiting;

        @Override
        public void open(OpenContext context) {
            Rows rows = new Rows(getRuntimeContext(), Duration.ofDays(150));
            MapState<Long, FirstSighting> sightings =
                    rows.immutableByHash(
                            "sender-identities", FirstSighting.class, FirstSightingCodec.class);
            waiting =
                    new WaitingOutcomes(
                            rows, sightings, Duration.ofDays(1), new RoomOutcomes(metrics()));
        }

        @Override
        public void processElement(Long time, Context context, Collector<Integer> out)
                throws Exception {
            if (time > 0) {
                waiting.add(1, known(time), context.timerService());
            } else {
                out.collect(waiting.take(1, -time, context.timerService()).size());
            }
        }
    }

    private UnregisteredMetricsGroup metrics() {
        return new UnregisteredMetricsGroup() {
            @Override
            public Counter counter(String name) {
                return name.equals("unclaimedOutcomes") ? counter : super.counter(name);
            }
        };
    }

    private static KnownOutcome known(long receivedAt) {
        return new KnownOutcome(
                new Outcome(
                        new Identity("alice", "t1"),
                        OutcomeKind.DECLINED,
                        receivedAt,
                        receivedAt,
                        "bank",
                        receivedAt),
                null,
                0);
    }
}
