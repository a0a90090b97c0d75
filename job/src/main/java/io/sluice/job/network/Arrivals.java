package io.sluice.job.network;

import io.sluice.udfs.graph.NodeIds;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Payments to what comes to the gate. */
public final class Arrivals implements FlatMapFunction<RoomInput, GateInput> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(RoomInput input, Collector<GateInput> out) {
        if (input instanceof Assessment payment) {
            out.collect(new Arrived(NodeIds.payment(payment.identity()), payment));
        }
    }
}
