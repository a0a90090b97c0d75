package io.sluice.job.kafka;

import io.sluice.job.state.Types;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.OutputTag;

/** Makes dead letters of what was refused, and counts them by reason. */
public final class Refusals {

    /** Where refused records leave an operator. */
    public static final OutputTag<Rejected> REJECTED = new OutputTag<>("rejected", Types.REJECTED);

    private final int cut;
    private final Map<RejectReason, Counter> counters = new EnumMap<>(RejectReason.class);

    /**
     * For one operator.
     *
     * @param cut most raw bytes that are kept
     * @param metrics of the operator
     */
    public Refusals(int cut, MetricGroup metrics) {
        this.cut = cut;
        for (RejectReason reason : RejectReason.values()) {
            counters.put(reason, metrics.addGroup("reason", reason.name()).counter("rejected"));
        }
    }

    /** The dead letter for a record. */
    public Rejected of(RawRecord taken, Intake.Refused<?> refused) {
        counters.get(refused.reason()).inc();
        byte[] value = taken.value();
        return new Rejected(
                refused.reason(),
                refused.detail(),
                taken.origin().topic(),
                taken.origin().partition(),
                taken.origin().offset(),
                taken.timestamp(),
                value.length <= cut ? value : Arrays.copyOf(value, cut),
                value.length,
                sha256(value));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256(bytes));
    }
}
