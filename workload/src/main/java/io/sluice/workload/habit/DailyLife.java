package io.sluice.workload.habit;

import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Customer;

/** What a person buys and sends, when she is awake and able to. */
final class DailyLife implements Habit {

    private static final double TRANSFERS = 0.16;

    private final Customer customer;
    private final Purchases purchases;
    private final Transfers transfers;
    private final double paymentsPerDay;
    private final Draw draw;

    DailyLife(
            Customer customer,
            Purchases purchases,
            Transfers transfers,
            double paymentsPerDay,
            Draw draw) {
        this.customer = customer;
        this.purchases = purchases;
        this.transfers = transfers;
        this.paymentsPerDay = paymentsPerDay;
        this.draw = draw;
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        Draw own = draw.child("day", day.number());
        int payments = own.poisson(paymentsPerDay * customer.rhythm().factor(day));
        for (int i = 0; i < payments; i++) {
            long millis = customer.rhythm().millisOfDay(day, own);
            long time = day.at(millis, customer.city().offsetMinutes());
            if (customer.absent(time)) {
                continue;
            }
            if (own.chance(TRANSFERS)) {
                transfers.send(time, own, timeline);
            } else {
                purchases.buy(time, own, timeline);
            }
        }
    }
}
