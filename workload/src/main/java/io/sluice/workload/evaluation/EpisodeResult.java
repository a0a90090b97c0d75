package io.sluice.workload.evaluation;

import io.sluice.workload.model.Typology;
import java.util.List;

/**
 * How one episode ended.
 *
 * @param typology its kind
 * @param dollars worth of all its payments
 * @param lost worth of those before the first alert, all if there was none
 * @param caught whether any payment was alerted
 * @param named whether an alerted payment carried an alert type of the typology
 */
record EpisodeResult(
        Typology typology, double dollars, double lost, boolean caught, boolean named) {

    /**
     * @param payments of one episode, in order of time
     */
    static EpisodeResult of(List<Judged> payments, Alerts alerts) {
        double dollars = 0;
        double lost = 0;
        boolean caught = false;
        boolean named = false;
        for (Judged payment : payments) {
            boolean alerted = alerts.contain(payment);
            caught |= alerted;
            named |= alerted && payment.namedRightly();
            dollars += payment.dollars();
            lost += caught ? 0 : payment.dollars();
        }
        return new EpisodeResult(payments.get(0).label().typology(), dollars, lost, caught, named);
    }
}
