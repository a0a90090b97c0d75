package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.SenderProfile;
import io.sluice.udfs.analyzer.biometric.BiometricProfile;
import io.sluice.udfs.analyzer.pattern.LookalikeIndex;
import io.sluice.udfs.analyzer.pattern.ReceiptRing;

/** The rows of one account in the sender room. Each is read only when asked for. */
public interface SenderRows extends LogRows {

    /** How it pays, or {@link SenderProfile#EMPTY}. */
    SenderProfile profile();

    /** Keeps how it pays. */
    void keep(SenderProfile profile);

    /** What it received lately, or {@link ReceiptRing#EMPTY}. */
    ReceiptRing receipts();

    /** Keeps what it received. */
    void keep(ReceiptRing receipts);

    /** Names that it pays, or {@link LookalikeIndex#EMPTY}. */
    LookalikeIndex lookalikes();

    /** Keeps names. */
    void keep(LookalikeIndex lookalikes);

    /** How its user moves on a class of device; an empty one if unknown. Free to be changed. */
    BiometricProfile biometrics(String deviceClass);

    /** The classes of device with a profile. */
    Iterable<String> deviceClasses();

    /** Keeps how its user moves; an empty profile is no row. */
    void keep(String deviceClass, BiometricProfile profile);
}
