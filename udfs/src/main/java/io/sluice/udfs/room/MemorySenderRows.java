package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex;
import io.sluice.udfs.analyzer.pattern.ReceiptRing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of one account in plain maps. */
class MemorySenderRows extends MemoryLogRows implements SenderRows {

    private final Map<String, BiometricProfile> biometrics = new TreeMap<>();
    private SenderProfile profile = SenderProfile.EMPTY;
    private ReceiptRing receipts = ReceiptRing.EMPTY;
    private LookalikeIndex lookalikes = LookalikeIndex.EMPTY;

    @Override
    public SenderProfile profile() {
        return profile;
    }

    @Override
    public void keep(SenderProfile kept) {
        profile = kept;
    }

    @Override
    public ReceiptRing receipts() {
        return receipts;
    }

    @Override
    public void keep(ReceiptRing kept) {
        receipts = kept;
    }

    @Override
    public LookalikeIndex lookalikes() {
        return lookalikes;
    }

    @Override
    public void keep(LookalikeIndex kept) {
        lookalikes = kept;
    }

    @Override
    public BiometricProfile biometrics(String deviceClass) {
        return biometrics.getOrDefault(deviceClass, BiometricProfile.empty()).copy();
    }

    @Override
    public Iterable<String> deviceClasses() {
        return List.copyOf(biometrics.keySet());
    }

    @Override
    public void keep(String deviceClass, BiometricProfile kept) {
        if (kept.size() == 0) {
            biometrics.remove(deviceClass);
        } else {
            biometrics.put(deviceClass, kept);
        }
    }
}
