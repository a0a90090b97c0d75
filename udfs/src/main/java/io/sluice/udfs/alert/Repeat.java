package io.sluice.udfs.alert;

import io.sluice.udfs.model.Episode;

/**
 * Another alert of a payment that its group has already, such as that of a later revision. The
 * payment is not counted again, but it may be worse than it was.
 *
 * @param alert what it says
 * @param genuine whether the payment has turned out to be the payer's own, of which its group has
 *     heard
 */
public record Repeat(Alert alert, boolean genuine) implements AlertChange {

    @Override
    public Episode episode() {
        return alert.episode();
    }

    @Override
    public long knownAt() {
        return alert.knownAt();
    }
}
