package io.sluice.workload.habit;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.model.HardNegative;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.random.Draw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.Holder;
import io.sluice.workload.world.Wallet;
import io.sluice.workload.world.World;

/** What a wallet sends to the ones it knows, and moves from and to its exchange. */
final class WalletLife implements Habit {

    private static final double MEDIAN = 90;
    private static final double SIGMA = 1.1;
    private static final double KNOWN = 0.85;
    private static final double FRESH = 0.3;

    private final Holder holder;
    private final Wallet wallet;
    private final World world;
    private final double paymentsPerDay;
    private final double exchangeShare;
    private final Draw draw;

    WalletLife(Holder holder, World world, double paymentsPerDay, double exchangeShare, Draw draw) {
        this.holder = holder;
        this.wallet = holder.wallet();
        this.world = world;
        this.paymentsPerDay = paymentsPerDay;
        this.exchangeShare = exchangeShare;
        this.draw = draw;
    }

    @Override
    public void plan(Day day, Timeline timeline) {
        Draw own = draw.child("day", day.number());
        int payments = own.poisson(paymentsPerDay * wallet.rhythm().factor(day));
        for (int i = 0; i < payments; i++) {
            long time = day.at(wallet.rhythm().millisOfDay(day, own), 0);
            if (time < holder.joined()) {
                continue;
            }
            if (own.chance(exchangeShare)) {
                boolean deposit = own.chance(0.5);
                Wallet from = deposit ? wallet : holder.exchange();
                Wallet to = deposit ? holder.exchange() : wallet;
                move(time, from, to, HardNegative.EXCHANGE, own, timeline);
            } else {
                Wallet to = recipient(own);
                move(time, wallet, to, null, own, timeline);
            }
        }
    }

    private Wallet recipient(Draw own) {
        if (own.chance(KNOWN)) {
            return own.of(holder.contacts());
        }
        return own.chance(FRESH) ? Wallet.of(own) : own.of(world.wallets());
    }

    private void move(
            long time, Wallet from, Wallet to, HardNegative kind, Draw own, Timeline timeline) {
        if (from.equals(to)) {
            return;
        }
        double dollars = own.logNormal(MEDIAN * wallet.spending(), SIGMA);
        PaymentBuilder payment =
                new PaymentBuilder(
                                timeline.identity(from.address()),
                                time,
                                to.address(),
                                wallet.token().worth(dollars),
                                Channel.STABLECOIN)
                        .on(wallet.transaction(time, own));
        timeline.genuine(payment.build(), kind);
    }
}
