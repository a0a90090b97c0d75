package io.sluice.job.control;

import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Refusals;
import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.policy.Rulebook;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Lets only valid documents through to the rooms; the rest become dead letters. */
public final class DecodeControl extends ProcessFunction<RawRecord, RuleUpdate> {

    /** The type of a {@link RuleUpdate}. */
    public static final TypeInformation<RuleUpdate> UPDATE =
            CodecTypeInfo.of(RuleUpdate.class, CodecSerializer.ofImmutable(RuleUpdateCodec.class));

    private static final long serialVersionUID = 1L;

    private final String referenceCurrency;
    private final int deadLetterCut;
    private final boolean frozen;

    private transient ControlDocuments documents;
    private transient Refusals refusals;

    /**
     * For documents that lead into a reference currency.
     *
     * @param deadLetterCut most raw bytes in a dead letter
     * @param frozen whether rooms keep the rules of their start, as in ordered mode
     */
    public DecodeControl(String referenceCurrency, int deadLetterCut, boolean frozen) {
        this.frozen = frozen;
        this.referenceCurrency = referenceCurrency;
        this.deadLetterCut = deadLetterCut;
    }

    @Override
    public void open(OpenContext context) {
        documents = new ControlDocuments(referenceCurrency);
        refusals = new Refusals(deadLetterCut, getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RawRecord taken, Context context, Collector<RuleUpdate> out) {
        if (frozen) {
            return;
        }
        ControlKind kind = ControlKind.of(new String(taken.key(), StandardCharsets.UTF_8));
        if (kind == null) {
            refuse(taken, "the key names no kind of document", context);
            return;
        }
        String document = new String(taken.value(), StandardCharsets.UTF_8);
        try {
            Rulebook alone = documents.apply(documents.ground(), kind, document);
            String version = ControlDocuments.version(alone, kind);
            out.collect(new RuleUpdate(kind.key(), version, document, taken.origin().offset()));
        } catch (InvalidControlException e) {
            refuse(taken, e.getMessage(), context);
        }
    }

    private void refuse(RawRecord taken, String why, Context context) {
        String detail = why.length() > 500 ? why.substring(0, 500) : why;
        context.output(
                Refusals.REJECTED,
                refusals.of(taken, new Intake.Refused<>(RejectReason.INVALID_CONTROL, detail)));
    }
}
