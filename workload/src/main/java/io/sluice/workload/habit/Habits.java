package io.sluice.workload.habit;

import io.sluice.workload.model.HardNegativeShares;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.random.Draw;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Holder;
import io.sluice.workload.world.Organisation;
import io.sluice.workload.world.World;
import java.util.ArrayList;
import java.util.List;

/** All habits of a world. */
public final class Habits {

    private static final double MONTH_MILLIS = 30 * 86_400_000.0;
    private static final double TENANTS = 0.55;

    private final WorkloadOptions options;
    private final HardNegativeShares shares;
    private final World world;
    private final Draw draw;
    private final List<Habit> habits = new ArrayList<>();

    private Habits(WorkloadOptions options, World world, Draw draw) {
        this.options = options;
        this.shares = options.hardNegatives();
        this.world = world;
        this.draw = draw;
    }

    /** The habits of everybody, in an order that depends on the options only. */
    public static List<Habit> of(WorkloadOptions options, World world, Draw draw) {
        Habits all = new Habits(options, world, draw);
        all.customers();
        all.salaries();
        all.organisations();
        all.wallets();
        all.flashSales();
        return List.copyOf(all.habits);
    }

    private void customers() {
        double rate = paymentsEach();
        for (int i = 0; i < world.customers().size(); i++) {
            Customer customer = world.customers().get(i);
            Draw own = draw.child("customer", i);
            Purchases purchases = new Purchases(customer, world, shares.refunds());
            Transfers transfers = new Transfers(customer, world, own);
            habits.add(
                    new DailyLife(customer, purchases, transfers, rate * customer.activity(), own));
            int subscriptions = own.poisson(shares.subscriptions());
            for (int s = 0; s < subscriptions; s++) {
                habits.add(Subscription.of(customer, world, own.child("subscription", s)));
            }
        }
    }

    private void salaries() {
        List<Payroll> payrolls = new ArrayList<>();
        for (int i = 0; i < world.organisations().size(); i++) {
            payrolls.add(new Payroll(world.organisations().get(i), draw.child("payroll", i)));
        }
        for (int i = 0; i < world.customers().size(); i++) {
            Draw own = draw.child("income", i);
            Customer customer = world.customers().get(i);
            Payroll payroll = own.of(payrolls);
            boolean employed = own.chance(shares.employed());
            double salary = 2_400 * customer.spending() * own.logNormal(1, 0.2);
            if (employed) {
                payroll.employ(customer, salary);
            }
            if (own.chance(TENANTS)) {
                boolean atOnce = employed && own.chance(shares.rentAfterSalary());
                habits.add(new Rent(customer, 0.33 * salary, atOnce ? payroll : null, own));
            }
        }
        habits.addAll(payrolls);
    }

    private void organisations() {
        for (int i = 0; i < world.organisations().size(); i++) {
            habits.add(new Invoices(world.organisations().get(i), world, draw.child("bill", i)));
        }
        for (int i = 0; i < world.marketplaces().size(); i++) {
            Draw own = draw.child("marketplace", i);
            Organisation marketplace = world.marketplaces().get(i);
            habits.add(new MarketplacePayout(marketplace, world, own));
        }
    }

    private void wallets() {
        double rate = paymentsEach();
        for (int i = 0; i < world.holders().size(); i++) {
            Holder holder = world.holders().get(i);
            double own = rate * holder.wallet().activity();
            habits.add(
                    new WalletLife(
                            holder, world, own, shares.exchanges(), draw.child("wallet", i)));
        }
    }

    private void flashSales() {
        double months = options.period().duration().toMillis() / MONTH_MILLIS;
        int sales = (int) Math.round(shares.flashSales() * months);
        for (int i = 0; i < sales; i++) {
            habits.add(new FlashSale(options.period(), world, draw.child("flash sale", i)));
        }
    }

    private double paymentsEach() {
        int payers = options.population().customers() + options.population().wallets();
        return options.population().paymentsPerDay() / payers;
    }
}
