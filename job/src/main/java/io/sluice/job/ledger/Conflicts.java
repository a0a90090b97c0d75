package io.sluice.job.ledger;

import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Refusals;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * An identity that came back with other content: a notice for the ledger, and a dead letter whose
 * value is the newcomer rendered anew. Its raw bytes do not travel with every payment for the sake
 * of the few that conflict; they lie at the origin that the dead letter names.
 */
public final class Conflicts extends ProcessFunction<RoomInput, LedgerMessage> {

    private static final long serialVersionUID = 1L;
    private static final byte[] NO_KEY = {};

    private final int deadLetterCut;

    private transient Refusals refusals;

    /**
     * With dead letters cut.
     *
     * @param deadLetterCut most raw bytes in a dead letter
     */
    public Conflicts(int deadLetterCut) {
        this.deadLetterCut = deadLetterCut;
    }

    @Override
    public void open(OpenContext context) {
        refusals = new Refusals(deadLetterCut, getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RoomInput input, Context context, Collector<LedgerMessage> out) {
        if (input instanceof Assessment newcomer) {
            out.collect(LedgerMessages.conflict(newcomer));
            RawRecord taken =
                    new RawRecord(
                            newcomer.origin(),
                            newcomer.transaction().receivedAt(),
                            NO_KEY,
                            PaymentJson.bytes(newcomer.transaction()));
            Intake.Refused<?> refused =
                    new Intake.Refused<>(
                            RejectReason.ID_CONFLICT, "this identity was seen with other content");
            context.output(Refusals.REJECTED, refusals.of(taken, refused));
        }
    }
}
