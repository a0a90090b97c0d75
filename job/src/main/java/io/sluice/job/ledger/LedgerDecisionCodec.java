package io.sluice.job.ledger;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.model.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * The binary form of a {@link LedgerDecision}: its entry, which says all. Operators of one task
 * hand it on as it is, so that it is read once.
 */
public final class LedgerDecisionCodec implements Codec<LedgerDecision> {

    /** The type of a {@link LedgerDecision}. */
    public static final TypeInformation<LedgerDecision> TYPE =
            CodecTypeInfo.of(
                    LedgerDecision.class, CodecSerializer.ofImmutable(LedgerDecisionCodec.class));

    private final LedgerEntryCodec entries = new LedgerEntryCodec();

    @Override
    public void write(LedgerDecision decision, DataOutput out) throws IOException {
        entries.write(decision.entry(), out);
    }

    @Override
    public LedgerDecision read(DataInput in) throws IOException {
        return LedgerDecision.of(entries.read(in));
    }
}
