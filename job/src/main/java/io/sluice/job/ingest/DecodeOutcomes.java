package io.sluice.job.ingest;

import io.sluice.job.config.IngestSettings;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Refusals;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeField;
import io.sluice.udfs.model.OutcomeValidator;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Turns records into outcomes, the rest into dead letters. */
public final class DecodeOutcomes extends ProcessFunction<RawRecord, RoomInput> {

    private static final long serialVersionUID = 1L;

    private final IngestSettings settings;

    private transient JsonFields<OutcomeField> fields;
    private transient OutcomeValidator validator;
    private transient Refusals refusals;

    /** By these settings. */
    public DecodeOutcomes(IngestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        fields = new JsonFields<>(new RawFields.Names<>(OutcomeField.class), settings.maxRecord());
        validator = new OutcomeValidator(settings.rules());
        refusals = new Refusals(settings.deadLetterCut(), getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RawRecord taken, Context context, Collector<RoomInput> out) {
        Intake<Outcome> intake = intake(taken);
        if (intake instanceof Intake.Accepted<Outcome> accepted) {
            out.collect(new KnownOutcome(accepted.value(), null, 0));
        } else if (intake instanceof Intake.Refused<Outcome> refused) {
            context.output(Refusals.REJECTED, refusals.of(taken, refused));
        }
    }

    private Intake<Outcome> intake(RawRecord taken) {
        Intake<RawFields<OutcomeField>> read = fields.read(taken.value());
        if (read instanceof Intake.Accepted<RawFields<OutcomeField>> accepted) {
            return validator.validate(accepted.value(), taken.timestamp());
        }
        Intake.Refused<?> refused = (Intake.Refused<?>) read;
        return new Intake.Refused<>(refused.reason(), refused.detail());
    }
}
