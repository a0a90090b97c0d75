package io.sluice.workload.world;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Location;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;

/**
 * The surroundings of a payment made in an app or browser.
 *
 * @param device what with
 * @param biometrics how the payer moves
 * @param location where, as precisely as the payer's bank tells it
 * @param city where
 * @param circumstance why this looks unusual though it is genuine, or null
 */
public record Session(
        Device device,
        Biometrics biometrics,
        Location location,
        City city,
        HardNegative circumstance) {

    /** Puts the surroundings on a payment. */
    public PaymentBuilder on(PaymentBuilder payment) {
        return payment.with(device, biometrics).in(location, city.offsetMinutes());
    }
}
