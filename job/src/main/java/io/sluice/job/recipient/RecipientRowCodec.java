package io.sluice.job.recipient;

import io.sluice.job.state.BundleCodec;
import io.sluice.udfs.analyzer.counterparty.RecipientProfileCodec;
import io.sluice.udfs.window.HotRowCodec;

/** The stored form of a recipient's hot row: newest events, profile. */
public final class RecipientRowCodec extends BundleCodec {

    static final int PROFILE = 1;

    /** For Flink. */
    public RecipientRowCodec() {
        super(new HotRowCodec(), new RecipientProfileCodec());
    }
}
