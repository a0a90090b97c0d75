package io.sluice.job.ingest;

import io.sluice.job.config.IngestSettings;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Refusals;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionField;
import io.sluice.udfs.model.TransactionValidator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Turns records into payments, each with the recipient's copy; the rest into dead letters. The copy
 * goes off before anyone knows whether the payment is a repeat, a conflict or will be declined.
 */
public final class DecodeTransactions extends ProcessFunction<RawRecord, RoomInput> {

    private static final long serialVersionUID = 1L;

    private final IngestSettings settings;
    private final List<Long> windows;

    private transient JsonFields<TransactionField> fields;
    private transient TransactionValidator validator;
    private transient FeatureRegistry registry;
    private transient Refusals refusals;

    /**
     * By these settings.
     *
     * @param windows lengths of the sliding windows, milliseconds
     */
    public DecodeTransactions(IngestSettings settings, List<Long> windows) {
        this.settings = settings;
        this.windows = windows;
    }

    @Override
    public void open(OpenContext context) {
        fields =
                new JsonFields<>(
                        new RawFields.Names<>(TransactionField.class), settings.maxRecord());
        validator = new TransactionValidator(settings.rules());
        registry = new FeatureRegistry(windows);
        refusals = new Refusals(settings.deadLetterCut(), getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RawRecord taken, Context context, Collector<RoomInput> out) {
        Intake<Transaction> intake = intake(taken);
        if (intake instanceof Intake.Accepted<Transaction> accepted) {
            Transaction payment = accepted.value();
            long now = context.timerService().currentProcessingTime();
            out.collect(Assessment.begin(payment, taken.origin(), now, registry));
            if (payment.recipient() != null) {
                out.collect(new Receipt(payment));
            }
        } else if (intake instanceof Intake.Refused<Transaction> refused) {
            context.output(Refusals.REJECTED, refusals.of(taken, refused));
        }
    }

    private Intake<Transaction> intake(RawRecord taken) {
        Intake<RawFields<TransactionField>> read = fields.read(taken.value());
        if (read instanceof Intake.Accepted<RawFields<TransactionField>> accepted) {
            return validator.validate(accepted.value(), taken.timestamp());
        }
        Intake.Refused<?> refused = (Intake.Refused<?>) read;
        return new Intake.Refused<>(refused.reason(), refused.detail());
    }
}
