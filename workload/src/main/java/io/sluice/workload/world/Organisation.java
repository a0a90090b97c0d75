package io.sluice.workload.world;

import io.sluice.udfs.model.Biometrics;
import io.sluice.udfs.model.Device;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;

/**
 * A company that pays people.
 *
 * @param account that pays and is paid
 * @param city where it sits
 * @param device the machine in its office
 */
public record Organisation(String account, City city, Device device) {

    static Organisation of(City city, Draw draw) {
        return new Organisation(
                "acc-" + Hex.digits(draw, 12),
                city,
                new Device("dev-" + Hex.digits(draw, 12), OwnedDevice.DESKTOP, city.address(draw)));
    }

    /** Puts its surroundings on a payment: sent by software, without movements. */
    public PaymentBuilder on(PaymentBuilder payment) {
        return payment.from(account).with(device, Biometrics.NONE).in(null, city.offsetMinutes());
    }
}
