package io.sluice.job.sender;

import io.sluice.job.state.LogState;
import io.sluice.job.state.Rows;
import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.analyzer.biometric.BiometricProfileCodec;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex;
import io.sluice.udfs.analyzer.pattern.LookalikeIndexCodec;
import io.sluice.udfs.analyzer.pattern.ReceiptRing;
import io.sluice.udfs.room.SenderRows;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/** The rows of the account that the operator currently works for, in Flink state. */
final class SenderState extends LogState implements SenderRows {

    /** Bounded in itself; cleared by the backstop's processing time. */
    private final ValueState<LookalikeIndex> lookalikes;

    /** One per class of device, bounded each; cleared by the backstop's processing time. */
    private final MapState<String, BiometricProfile> biometrics;

    SenderState(Rows rows) {
        super(rows, "sender", SenderRowCodec.class);
        this.lookalikes =
                rows.immutable(
                        "sender-lookalikes", LookalikeIndex.class, LookalikeIndexCodec.class);
        this.biometrics =
                rows.mutableByText(
                        "sender-biometrics", BiometricProfile.class, BiometricProfileCodec.class);
    }

    @Override
    public SenderProfile profile() {
        return row().get(SenderRowCodec.PROFILE, SenderProfile.EMPTY);
    }

    @Override
    public void keep(SenderProfile kept) {
        row().put(SenderRowCodec.PROFILE, kept);
    }

    @Override
    public ReceiptRing receipts() {
        return row().get(SenderRowCodec.RECEIPTS, ReceiptRing.EMPTY);
    }

    @Override
    public void keep(ReceiptRing kept) {
        row().put(SenderRowCodec.RECEIPTS, kept);
    }

    @Override
    public LookalikeIndex lookalikes() {
        return Rows.get(lookalikes, LookalikeIndex.EMPTY);
    }

    @Override
    public void keep(LookalikeIndex kept) {
        Rows.put(lookalikes, kept);
    }

    @Override
    public BiometricProfile biometrics(String deviceClass) {
        BiometricProfile kept = Rows.get(biometrics, deviceClass);
        return kept == null ? BiometricProfile.empty() : kept.copy();
    }

    @Override
    public Iterable<String> deviceClasses() {
        return Rows.keys(biometrics);
    }

    @Override
    public void keep(String deviceClass, BiometricProfile kept) {
        if (kept.size() == 0) {
            Rows.remove(biometrics, deviceClass);
        } else {
            Rows.put(biometrics, deviceClass, kept);
        }
    }
}
