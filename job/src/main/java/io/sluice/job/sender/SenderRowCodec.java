package io.sluice.job.sender;

import io.sluice.job.state.BundleCodec;
import io.sluice.udfs.analyzer.SenderProfileCodec;
import io.sluice.udfs.analyzer.pattern.ReceiptRingCodec;
import io.sluice.udfs.window.HotRowCodec;

/** The stored form of an account's hot row: newest events, profile, receipts. */
public final class SenderRowCodec extends BundleCodec {

    static final int PROFILE = 1;
    static final int RECEIPTS = 2;

    /** For Flink. */
    public SenderRowCodec() {
        super(new HotRowCodec(), new SenderProfileCodec(), new ReceiptRingCodec());
    }
}
