package io.sluice.udfs.alert;

import io.sluice.udfs.model.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of an {@link Alert}: that of a change of its group. */
public final class AlertCodec implements Codec<Alert> {

    private final AlertChangeCodec changes = new AlertChangeCodec();

    @Override
    public void write(Alert alert, DataOutput out) throws IOException {
        changes.write(alert, out);
    }

    @Override
    public Alert read(DataInput in) throws IOException {
        AlertChange change = changes.read(in);
        if (change instanceof Alert alert) {
            return alert;
        }
        throw new IOException("no alert: " + change);
    }
}
